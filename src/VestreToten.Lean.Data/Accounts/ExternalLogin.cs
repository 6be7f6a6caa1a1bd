namespace VestreToten.Lean.Data.Accounts;

/// <summary>
/// Somebody at a sign-in provider (OpenID Connect) to whom an account belongs: known by the issuer and the subject together, and by
/// nothing else. The e-mail address that a provider tells is never looked up here.
/// </summary>
public sealed class ExternalLogin
{
    public const int MaxIssuerLength = 300;

    /// <summary>OpenID Connect Core 1.0, 2: a subject has no more than 255 ASCII characters.</summary>
    public const int MaxSubjectLength = 255;

    public int Id { get; init; }

    public int AccountId { get; init; }

    /// <summary>The provider's <c>iss</c>, character by character.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The provider's <c>sub</c>, character by character.</summary>
    public string Subject { get; init; } = "";

    public DateTimeOffset Linked { get; init; }
}

/// <summary>A session that a sign-in provider has opened. The provider may end it (back-channel logout).</summary>
public sealed class ProviderSession
{
    /// <summary>The sign-in session's number.</summary>
    public Guid SessionId { get; init; }

    public int LoginId { get; init; }

    /// <summary>The provider's name of its own session (<c>sid</c>); null where it tells none.</summary>
    public string? Sid { get; init; }
}

/// <summary>A logout token that has been carried out: it is good for one time.</summary>
public sealed class UsedLogoutToken
{
    /// <summary>SHA-256 of its issuer and number (<c>jti</c>).</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>From then on its own time says that it is too old.</summary>
    public DateTimeOffset Expires { get; init; }
}
