namespace VestreToten.Lean.Data.Accounts;

/// <summary>One sign-in. A cookie is worth something only while its session is here: signing out ends it for good.</summary>
public sealed class SignInSession
{
    /// <summary>A random number, as it stands in the cookie.</summary>
    public Guid Id { get; init; }

    public int AccountId { get; init; }

    public DateTimeOffset Began { get; init; }
}
