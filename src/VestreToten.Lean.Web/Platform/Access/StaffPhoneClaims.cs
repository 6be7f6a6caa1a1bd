using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Who a phone that has joined a board is: itself, and no account.</summary>
internal readonly record struct StaffPhoneClaims(Guid PhoneId)
{
    private const string PhoneClaim = "phone";

    public static StaffPhoneClaims? Read(ClaimsPrincipal who) =>
        Guid.TryParse(who.FindFirstValue(PhoneClaim), out var phone) ? new StaffPhoneClaims(phone) : null;

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity([new Claim(PhoneClaim, PhoneId.ToString())], "StaffPhone"));
}
