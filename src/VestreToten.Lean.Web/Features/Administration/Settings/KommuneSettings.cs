using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>What a kommune decides for all its units.</summary>
/// <param name="Name">What the kommune is called.</param>
/// <param name="Language">The language of letters to those who have chosen none.</param>
/// <param name="Threshold">The fewest votes for which colours are kept and shown.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk.</param>
/// <param name="Titles">What the roles are called.</param>
/// <param name="SessionDays">How many days a sign-in lasts at the most.</param>
/// <param name="AuditMonths">How many months the audit log is kept.</param>
/// <param name="InvitationDays">How many days an invitation that nobody took is kept after it has expired.</param>
/// <param name="CardMonths">How many months comments and photos of ended cards are kept; null for as long as the card.</param>
/// <param name="PasswordsOff">Whether a password opens nothing for whoever has another way in.</param>
public sealed record KommuneSettings(
    string Name, string Language, int Threshold, decimal HoursPerFte, RoleTitles Titles, int SessionDays, int AuditMonths, int InvitationDays, int? CardMonths,
    bool PasswordsOff)
{
    public static KommuneSettings Of(Unit kommune, MunicipalSettings stored) => new(
        kommune.Name, stored.Language, stored.Threshold, stored.HoursPerFte, RoleTitles.Of(stored), stored.SessionDays, stored.AuditMonths,
        stored.InvitationDays, stored.CardMonths, stored.PasswordsOff);
}
