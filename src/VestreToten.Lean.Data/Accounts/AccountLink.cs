namespace VestreToten.Lean.Data.Accounts;

/// <summary>What a link lets its bearer do.</summary>
public enum AccountLinkKind
{
    /// <summary>Take an account that somebody was invited to.</summary>
    Invitation = 1,

    /// <summary>Choose a new password.</summary>
    Recovery = 2,

    /// <summary>Sign in with another e-mail address.</summary>
    Email = 3,
}

/// <summary>
/// A link by which somebody gets into an account once. The secret in it is shown once and never stored: only its SHA-256 is. An
/// account has one of each kind at most: a new one takes the place of the old.
/// </summary>
public sealed class AccountLink
{
    public int Id { get; init; }

    public int AccountId { get; init; }

    public AccountLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the secret, 32 bytes. The secret is 256 random bits: nothing slower is needed against guessing.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>The e-mail address that is asked for; of <see cref="AccountLinkKind.Email"/> alone.</summary>
    public string? NewEmail { get; init; }

    public DateTimeOffset Created { get; init; }

    /// <summary>From then on it opens nothing.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? Used { get; init; }

    /// <summary>When a mail server took the letter with it; null where none has.</summary>
    public DateTimeOffset? Mailed { get; init; }
}
