using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>The form of a round as it is shown.</summary>
/// <param name="PhotoFault">Why the photo was not taken: the name of a fault, or null.</param>
/// <param name="HadPhoto">Whether a photo came along, and must be chosen again.</param>
public sealed record RoundSheet(ZoneOnPhone Zone, RoundForm Form, RoundFailure Failure = RoundFailure.None, string? PhotoFault = null, bool HadPhoto = false)
{
    public PointMark? MarkOf(PointOnPhone point) => Form.Marks.TryGetValue(point.Id, out var mark) ? mark : null;

    /// <summary>Whether the page says beside a point that it lacks an answer.</summary>
    public bool IsLacking(PointOnPhone point) => Failure == RoundFailure.Incomplete && PhotoFault is null && MarkOf(point) is null;
}

/// <summary>What can be wrong with a posted round as a whole.</summary>
public enum RoundFailure
{
    None,

    /// <summary>A point lacks an answer, or the photo was not taken.</summary>
    Incomplete,

    /// <summary>Another round has been done since the form was made.</summary>
    Overtaken,

    /// <summary>The form is too old, or not from this site.</summary>
    Stale,

    /// <summary>Too many at once for this board or for the server.</summary>
    TooMany,

    /// <summary>The board has no room for another card.</summary>
    BoardFull,

    /// <summary>More bytes than are read.</summary>
    TooLarge,

    /// <summary>Nothing that can be read as a form.</summary>
    Unreadable,

    /// <summary>It came too slowly, or there were too many others.</summary>
    TooSlow,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,
}
