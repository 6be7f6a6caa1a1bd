namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>The outcome of issuing or revoking a key.</summary>
internal enum ApiTokenOutcome
{
    Done,

    /// <summary>Whoever asks has not signed in any more.</summary>
    Denied,

    NameMissing,

    NameTooLong,

    /// <summary>The name holds what cannot be kept.</summary>
    NameUnreadable,

    Days,

    PasswordMissing,

    PasswordWrong,

    /// <summary>Too many wrong passwords: not looked at.</summary>
    PasswordLater,

    TooMany,
}

/// <summary>The outcome; and the key, this once.</summary>
internal sealed record ApiTokenAnswer(ApiTokenOutcome Outcome, string? Secret = null);
