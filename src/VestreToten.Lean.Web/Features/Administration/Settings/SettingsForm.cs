using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>The settings as typed, and what is wrong beside each field.</summary>
public sealed class SettingsForm
{
    private readonly Dictionary<string, SettingsFault> _faults = [];

    public string Name { get; set; } = "";

    public string Language { get; set; } = "nb-NO";

    public string Threshold { get; set; } = "";

    public string Hours { get; set; } = "";

    public Dictionary<Role, string> Titles { get; } = [];

    public string SessionDays { get; set; } = "";

    public string AuditMonths { get; set; } = "";

    public string InvitationDays { get; set; } = "";

    /// <summary>Empty for as long as the card.</summary>
    public string CardMonths { get; set; } = "";

    public bool PasswordsOff { get; set; }

    public static SettingsForm Of(KommuneSettings stored)
    {
        var form = new SettingsForm
        {
            Name = stored.Name, Language = stored.Language, Threshold = Write(stored.Threshold), Hours = Write(stored.HoursPerFte),
            SessionDays = Write(stored.SessionDays), AuditMonths = Write(stored.AuditMonths), InvitationDays = Write(stored.InvitationDays),
            CardMonths = stored.CardMonths is { } months ? Write(months) : "", PasswordsOff = stored.PasswordsOff,
        };
        foreach (var role in Enum.GetValues<Role>())
            form.Titles[role] = stored.Titles[role] ?? "";
        return form;
    }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public SettingsFault? FaultOf(string field) => _faults.TryGetValue(field, out var fault) ? fault : null;

    /// <summary>What was typed, tidied; null where a field holds no number that it may hold.</summary>
    public KommuneSettings? Read()
    {
        _faults.Clear();
        var threshold = Whole(nameof(Threshold), Threshold, MunicipalSettings.LowestThreshold, MunicipalSettings.HighestThreshold, SettingsFault.ThresholdBad);
        if (TypedNumber.Read(Hours, CultureInfo.CurrentCulture, out var hours) != NumberFault.None || !MunicipalSettings.IsPossibleHoursPerFte(hours))
            _faults[nameof(Hours)] = SettingsFault.HoursBad;
        var sessions = Whole(nameof(SessionDays), SessionDays, 1, MunicipalSettings.MaxSessionDays, SettingsFault.SessionDaysBad);
        var audit = Whole(nameof(AuditMonths), AuditMonths, MunicipalSettings.MinAuditMonths, MunicipalSettings.MaxAuditMonths, SettingsFault.AuditMonthsBad);
        var invitations = Whole(
            nameof(InvitationDays), InvitationDays, MunicipalSettings.MinInvitationDays, MunicipalSettings.MaxInvitationDays, SettingsFault.InvitationDaysBad);
        int? cards = string.IsNullOrWhiteSpace(CardMonths) ? null
            : Whole(nameof(CardMonths), CardMonths, MunicipalSettings.MinCardMonths, MunicipalSettings.MaxCardMonths, SettingsFault.CardMonthsBad);
        string? Title(Role role) => PlainText.OneLine(Titles.GetValueOrDefault(role, "")) is { Length: > 0 } title ? title : null;
        return _faults.Count > 0 ? null : new KommuneSettings(
            PlainText.OneLine(Name), Language, threshold, hours, new RoleTitles(Title(Role.Staff), Title(Role.Leader), Title(Role.Manager), Title(Role.Coordinator), Title(Role.Admin)),
            sessions, audit, invitations, cards, PasswordsOff);
    }

    /// <summary>Puts a refusal beside the field that it is about; false where it is about none.</summary>
    public bool Take(SettingsFault fault)
    {
        var field = new[] { nameof(Name), nameof(Language), nameof(Threshold), nameof(Hours), "Role", nameof(SessionDays), nameof(AuditMonths), nameof(InvitationDays), nameof(CardMonths), "Passwords" }
            .FirstOrDefault(f => fault.ToString().StartsWith(f, StringComparison.Ordinal));
        if (field is null)
            return false;
        _faults[field] = fault;
        return true;
    }

    private int Whole(string field, string typed, int lowest, int highest, SettingsFault fault)
    {
        if (TypedNumber.ReadWhole(typed, CultureInfo.CurrentCulture, lowest, highest, out var number) != NumberFault.None)
            _faults[field] = fault;
        return (int)number;
    }

    private static string Write(decimal number) => number.ToString("0.###", CultureInfo.CurrentCulture);
}
