using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>What is asked before settings are taken.</summary>
internal static class SettingsRules
{
    public static SettingsFault? Check(KommuneSettings wanted) =>
        CheckName(wanted.Name)
        ?? (Cultures.Find(wanted.Language) is null ? (SettingsFault?)SettingsFault.LanguageUnknown
            : wanted.Threshold is < MunicipalSettings.LowestThreshold or > MunicipalSettings.HighestThreshold ? SettingsFault.ThresholdBad
            : !MunicipalSettings.IsPossibleHoursPerFte(wanted.HoursPerFte) ? SettingsFault.HoursBad
            : null)
        ?? CheckTitles(wanted)
        ?? (wanted.SessionDays is < 1 or > MunicipalSettings.MaxSessionDays ? (SettingsFault?)SettingsFault.SessionDaysBad
            : wanted.AuditMonths is < MunicipalSettings.MinAuditMonths or > MunicipalSettings.MaxAuditMonths ? SettingsFault.AuditMonthsBad
            : wanted.InvitationDays is < MunicipalSettings.MinInvitationDays or > MunicipalSettings.MaxInvitationDays ? SettingsFault.InvitationDaysBad
            : wanted.CardMonths is < MunicipalSettings.MinCardMonths or > MunicipalSettings.MaxCardMonths ? SettingsFault.CardMonthsBad
            : null);

    private static SettingsFault? CheckName(string name) => TypedText.CheckName(name, Unit.MaxNameLength) switch
    {
        TextFault.None => null,
        TextFault.Empty or TextFault.TooShort => SettingsFault.NameMissing,
        TextFault.TooLong => SettingsFault.NameTooLong,
        _ => SettingsFault.NameUnreadable,
    };

    private static SettingsFault? CheckTitles(KommuneSettings wanted)
    {
        var titles = Enum.GetValues<Role>().Select(role => wanted.Titles[role]).OfType<string>().ToList();
        return titles.Exists(t => t.Length > MunicipalSettings.MaxRoleNameLength) ? (SettingsFault?)SettingsFault.RoleTooLong
            : titles.Exists(t => TypedText.CheckName(t, MunicipalSettings.MaxRoleNameLength) != TextFault.None) ? SettingsFault.RoleUnreadable
            : titles.Distinct(StringComparer.OrdinalIgnoreCase).Count() < titles.Count ? SettingsFault.RoleTwice
            : null;
    }
}
