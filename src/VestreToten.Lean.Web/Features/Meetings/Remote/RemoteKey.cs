namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>The remote's buttons. Their names in lower case are the form's values.</summary>
public enum RemoteKey
{
    Start,
    Next,
    Back,

    /// <summary>Opens the round.</summary>
    Open,

    /// <summary>Asks before the colours are shown: that cannot be taken back.</summary>
    Ask,
    Reveal,
    Fewer,
    More,
    End,

    /// <summary>Lets the paired screens run the meeting.</summary>
    Unlock,
    Lock,
}
