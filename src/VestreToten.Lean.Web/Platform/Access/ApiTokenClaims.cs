using System.Globalization;
using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Who a program is that brought a personal key: an account and the key, nothing else.</summary>
internal readonly record struct ApiTokenClaims(int AccountId, int TokenId)
{
    private const string TokenClaim = "token";

    public static ApiTokenClaims? Read(ClaimsPrincipal who) =>
        int.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            && int.TryParse(who.FindFirstValue(TokenClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var token)
            ? new ApiTokenClaims(account, token)
            : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, AccountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(TokenClaim, TokenId.ToString(CultureInfo.InvariantCulture)),
        ],
        scheme));
}
