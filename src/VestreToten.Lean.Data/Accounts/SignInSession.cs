namespace VestreToten.Lean.Data.Accounts;

/// <summary>One sign-in. A cookie is worth something only while its session is here: signing out ends it for good.</summary>
public sealed class SignInSession
{
    /// <summary>A random number, as it stands in the cookie.</summary>
    public Guid Id { get; init; }

    public int AccountId { get; init; }

    public DateTimeOffset Began { get; init; }

    /// <summary>When its owner last showed a password, a passkey or a code.</summary>
    public DateTimeOffset Proved { get; init; }

    /// <summary>Whether a password, or a link in a letter, was all that was shown.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The kind of browser and machine, such as <c>Firefox · Windows</c>; null where it is not known.</summary>
    public string? Browser { get; init; }

    public const int MaxBrowserLength = 40;
}
