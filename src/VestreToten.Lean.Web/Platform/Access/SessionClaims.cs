using System.Globalization;
using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What the sign-in cookie says: an account and a session, nothing else.</summary>
internal readonly record struct SessionClaims(int AccountId, Guid SessionId)
{
    private const string SessionClaim = "session";

    public static SessionClaims? Read(ClaimsPrincipal who) =>
        int.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            && Guid.TryParse(who.FindFirstValue(SessionClaim), out var session)
            ? new SessionClaims(account, session)
            : null;

    public ClaimsPrincipal ToPrincipal(string scheme, string name) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, AccountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(SessionClaim, SessionId.ToString()),
            new Claim(ClaimTypes.Name, name),
        ],
        scheme));
}
