namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>What is wrong with a link, or with what is typed at it.</summary>
public enum LinkFault
{
    None,

    /// <summary>No such link, or a newer one has taken its place.</summary>
    Unknown,

    Used,

    Expired,

    /// <summary>The account is disabled.</summary>
    Disabled,

    NameMissing,

    NameTooLong,

    NameUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailBad,

    /// <summary>Another account has the address.</summary>
    EmailTaken,

    PasswordMissing,

    /// <summary>Short, or the same few characters again and again.</summary>
    PasswordShort,

    PasswordGuessable,

    /// <summary>What the browser made cannot be used.</summary>
    PasskeyRefused,

    /// <summary>The passkey was made for another address.</summary>
    PasskeyElsewhere,

    /// <summary>The form was made before a sign-in, a sign-out or a change of keys.</summary>
    Stale,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,
}
