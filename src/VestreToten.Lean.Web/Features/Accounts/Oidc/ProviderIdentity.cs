using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Who has signed in at a provider: issuer and subject, which is all that an account is known by, and what else is told.</summary>
internal sealed record ProviderIdentity(string Issuer, string Subject, ProviderClaims Claims)
{
    /// <summary>The provider's name of its session; null where it tells none.</summary>
    public string? Sid => Claims.One("sid") is { Length: <= 255 } sid ? sid : null;

    /// <summary>What the person is called; null where the provider does not say.</summary>
    public string? Name =>
        new[] { Claims.One("name"), $"{Claims.One("given_name")} {Claims.One("family_name")}" }
            .Select(n => PlainText.OneLine(n)).FirstOrDefault(n => TypedText.CheckName(n, Unit.MaxNameLength) == TextFault.None);

    /// <summary>An address to write to; null where the provider tells none, or has not made sure of it. Nobody is known by it.</summary>
    public string? Email => Claims.One("email") is { } email && !Claims.Has("email_verified", "false") && EmailAddress.Key(email) is not null ? EmailAddress.Tidy(email) : null;

    /// <summary>Reads what a token says that has been found right; null where it lacks what it must have.</summary>
    public static ProviderIdentity? Of(ProviderClaims claims) =>
        claims.One("iss") is { Length: > 0 and <= ExternalLogin.MaxIssuerLength } issuer
            && claims.One("sub") is { Length: > 0 and <= ExternalLogin.MaxSubjectLength } subject && TypedText.CanBeKept(subject)
            ? new ProviderIdentity(issuer, subject, claims)
            : null;
}
