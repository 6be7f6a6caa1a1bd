using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Shows a provider who this program is by a token that it signs itself: <c>private_key_jwt</c> (RFC 7523).</summary>
internal static class ClientAssertion
{
    /// <summary>Providers take two minutes at the most.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>Puts a fresh token in a message; false where the program has a secret instead.</summary>
    /// <param name="message">To the provider.</param>
    /// <param name="settings">The provider's settings.</param>
    /// <param name="issuer">What the provider calls itself.</param>
    /// <param name="time">The clock.</param>
    public static bool TryAdd(OpenIdConnectMessage message, OidcSettings settings, string issuer, TimeProvider time)
    {
        if (settings.Key is not { } key)
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = settings.ClientId, Audience = settings.AssertionAudience ?? issuer, IssuedAt = now, NotBefore = now, Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { ["sub"] = settings.ClientId, ["jti"] = Guid.NewGuid().ToString() },
            SigningCredentials = key.Credentials, TokenType = settings.AssertionType,
        };
        if (key.CertificateHash is { } hash)
            token.AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = hash };
        message.ClientAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        message.ClientAssertion = new JsonWebTokenHandler().CreateToken(token);
        return true;
    }
}
