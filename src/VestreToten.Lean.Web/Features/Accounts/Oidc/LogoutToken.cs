using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>A provider's word that a session of its own, or all of somebody's, is over (OpenID Connect Back-Channel Logout 1.0, 2.6).</summary>
/// <param name="Issuer">Whose word.</param>
/// <param name="Subject">Who; null where only the session is named.</param>
/// <param name="Sid">Which session; null for all of theirs.</param>
/// <param name="Mark">By which it is known again: SHA-256 of issuer and number.</param>
/// <param name="Made">When it was made.</param>
internal sealed record LogoutToken(string Issuer, string? Subject, string? Sid, byte[] Mark, DateTimeOffset Made)
{
    /// <summary>An older one is not carried out: its like may have been kept and sent again.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly string[] Types = ["JWT", "logout+jwt"];

    /// <summary>Reads a token that is the provider's, for this program, and of this kind; null for any other.</summary>
    public static async Task<LogoutToken?> ReadAsync(string text, OpenIdConnectOptions options, DateTimeOffset now)
    {
        var rules = options.TokenValidationParameters.Clone();
        // The standard gave it an end only in its later text; its age is asked below.
        rules.RequireExpirationTime = false;
        rules.ValidAudience = options.ClientId;
        rules.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager!;
        // An access token or an ID token is no word of this, whoever sends it; many providers say only JWT.
        rules.TypeValidator = (type, _, _) => type is null || Types.Contains(type, StringComparer.OrdinalIgnoreCase) ? type ?? Types[0] : throw new SecurityTokenInvalidTypeException();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(text, rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            return null;
        var (subject, sid, jti) = (TextOf(token, "sub"), TextOf(token, "sid"), TextOf(token, "jti"));
        var made = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero);
        var isRight = jti is not null && (subject ?? sid) is not null && !token.Claims.Any(c => c.Type == "nonce")
            && token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object
            && events.TryGetProperty(Event, out var said) && said.ValueKind == JsonValueKind.Object
            && made > now - MaxAge && made < now + OidcSetup.ClockSkew;
        return isRight ? new LogoutToken(token.Issuer, subject, sid, SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Issuer}\n{jti}")), made) : null;
    }

    private static string? TextOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) && value is { Length: > 0 and <= 255 } ? value : null;
}
