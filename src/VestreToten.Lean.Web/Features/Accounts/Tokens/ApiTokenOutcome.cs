namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>The outcome of issuing or revoking a key.</summary>
internal enum ApiTokenOutcome
{
    /// <summary>It is so.</summary>
    Done,

    /// <summary>Whoever asks has not signed in any more.</summary>
    Denied,

    /// <summary>The name says nothing.</summary>
    NameMissing,

    /// <summary>The name is too long.</summary>
    NameTooLong,

    /// <summary>The name holds what cannot be kept.</summary>
    NameUnreadable,

    /// <summary>No such number of days.</summary>
    Days,

    /// <summary>The password was not typed.</summary>
    PasswordMissing,

    /// <summary>The password is not the account's.</summary>
    PasswordWrong,

    /// <summary>Too many wrong passwords: not looked at.</summary>
    PasswordLater,

    /// <summary>The account has as many keys as it can have.</summary>
    TooMany,
}

/// <summary>The outcome; and the key, this once.</summary>
internal sealed record ApiTokenAnswer(ApiTokenOutcome Outcome, string? Secret = null);
