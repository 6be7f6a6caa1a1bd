using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Who a paired screen is: itself, and no account.</summary>
internal readonly record struct WallClaims(Guid WallId)
{
    private const string WallClaim = "wall";

    public static WallClaims? Read(ClaimsPrincipal who) =>
        Guid.TryParse(who.FindFirstValue(WallClaim), out var wall) ? new WallClaims(wall) : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new Claim(WallClaim, WallId.ToString())], scheme));
}
