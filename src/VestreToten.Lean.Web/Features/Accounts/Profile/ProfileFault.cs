namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>What is wrong with what somebody asks of the own account.</summary>
public enum ProfileFault
{
    None,

    /// <summary>Nobody has signed in.</summary>
    Denied,

    /// <summary>Something is to be shown first: the sign-in is too long ago.</summary>
    Confirm,

    /// <summary>The password by which it was to be confirmed is wrong.</summary>
    ConfirmWrong,

    /// <summary>Too many wrong ones.</summary>
    ConfirmLater,

    ConfirmMissing,

    NameMissing,

    NameTooLong,

    NameUnreadable,

    EmailBad,

    /// <summary>It is the one already.</summary>
    EmailSame,

    /// <summary>No mail is sent from here, or too many letters wait.</summary>
    EmailNotSent,

    /// <summary>Too many letters within an hour.</summary>
    EmailLater,

    PasswordMissing,

    PasswordShort,

    PasswordGuessable,

    /// <summary>What the browser signed or made cannot be used.</summary>
    PasskeyRefused,

    /// <summary>The passkey belongs to another address.</summary>
    PasskeyElsewhere,

    /// <summary>The account signs in by this passkey alone.</summary>
    PasskeyLast,

    PasskeyFull,

    PasskeyName,

    /// <summary>The kommune would be left without an administrator.</summary>
    DeleteLastAdmin,

    /// <summary>The box was not ticked.</summary>
    DeleteUnsure,

    /// <summary>The form was made before a sign-in, a sign-out or a change of keys.</summary>
    Stale,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,
}
