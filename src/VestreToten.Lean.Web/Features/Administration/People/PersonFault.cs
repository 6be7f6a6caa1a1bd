namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Why somebody is not changed.</summary>
public enum PersonFault
{
    NameMissing,

    NameTooLong,

    /// <summary>The name holds what cannot be kept.</summary>
    NameUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailBad,

    /// <summary>Another account has the address.</summary>
    EmailTaken,

    /// <summary>Whoever has signed in must have one.</summary>
    EmailMissing,

    /// <summary>The unit is closed.</summary>
    UnitClosed,

    /// <summary>The role would end before it begins, or has ended already.</summary>
    DaysBad,

    /// <summary>Nobody would be left who administers the kommune.</summary>
    LastAdmin,

    /// <summary>It is the only role: without one nobody would find the person again.</summary>
    LastRole,

    /// <summary>The person has roles at units that somebody else administers.</summary>
    Elsewhere,

    /// <summary>The person has taken the invitation.</summary>
    IsTaken,

    /// <summary>The account is disabled.</summary>
    IsDisabled,

    /// <summary>The account is the asker's own.</summary>
    Own,
}
