namespace VestreToten.Lean.Web.Features.Administration.Retention;

/// <summary>What grows too old.</summary>
public enum RetentionKind
{
    /// <summary>Lines of the audit log.</summary>
    Audit,

    /// <summary>Sign-ins that have lasted as long as the kommune allows.</summary>
    Sessions,

    /// <summary>Invitations that nobody took.</summary>
    Invitations,

    /// <summary>Comments on cards that ended long ago.</summary>
    Comments,

    /// <summary>Photos of such cards.</summary>
    Photos,
}

/// <summary>How much of one kind is too old.</summary>
public sealed record OldData(RetentionKind Kind, int Count);
