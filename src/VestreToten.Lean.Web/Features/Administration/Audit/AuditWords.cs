using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>A line of the log in the reader's language.</summary>
internal sealed class AuditWords(IStringLocalizer<AuditTexts> texts, IStringLocalizer<PeopleTexts> people)
{
    /// <summary>As programs know the action: <c>setting-changed</c>.</summary>
    public static string Mark(AuditAction action) => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());

    public string When(AuditRow row) => texts["When", WrittenTime.ShortDayAndYear(row.At.DayInNorway()), WrittenTime.Clock(row.At)];

    public string Action(AuditAction action) => texts["Action." + action];

    /// <summary>Who did it. Whoever is deleted is a number without a name.</summary>
    public string Actor(AuditRow row) => row.Actor is { } actor ? Person(actor) : texts[row.Action == AuditAction.SignInFailed ? "Actor.Stranger" : "Actor.Program"];

    public string Person(AuditPerson person) => person.Name is { } name ? texts["Person", name, person.Id] : texts["Person.Gone", person.Id];

    /// <summary>To whom, and where.</summary>
    public string Whom(AuditRow row) => string.Join(", ", new[]
    {
        row.Person is { } person && person != row.Actor ? Person(person) : null, row.Unit,
    }.Where(part => part is not null));

    /// <summary>What of it, from what and to what.</summary>
    public string Details(AuditRow row, RoleTitles? titles = null) => row.Action switch
    {
        AuditAction.RoleGiven or AuditAction.RoleTaken => Join(Role(row.Thing, titles), Days(row.After ?? row.Before)),
        AuditAction.RoleChanged => Join(Role(row.Thing, titles), Change(row)),
        AuditAction.Imported => row.After?.Split('/') is [var added, var changed, var closed] ? texts["Imported", added, changed, closed] : "",
        AuditAction.RetentionRun => texts["Deleted", texts["Field." + row.Field].Value, row.After ?? ""],
        AuditAction.Exported => row.Thing ?? "",
        AuditAction.KeyIssued or AuditAction.KeyRevoked => texts["Number", row.Thing ?? ""],
        AuditAction.UnitAdded or AuditAction.UnitRemoved => row.After ?? row.Before ?? "",
        _ => Change(row),
    };

    private string Change(AuditRow row)
    {
        if (row.Field is not { } field)
            return row.After ?? "";
        var name = texts["Field." + field];
        var label = name.ResourceNotFound ? field : name.Value;
        return row is { Before: null, After: null } ? label : texts["Change", label, Value(field, row.Before), Value(field, row.After)];
    }

    private string Value(string field, string? text) => (field, text) switch
    {
        (_, null or "") => texts["Value.None"],
        (_, "true") => texts["Value.Yes"],
        (_, "false") => texts["Value.No"],
        (nameof(Board.MeetingDay), _) when Enum.TryParse<DayOfWeek>(text, out var day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day),
        (nameof(Grant.FirstDay) or nameof(Grant.LastDay) or nameof(Unit.ClosedOn), _) when Day(text) is { } day => WrittenTime.ShortDayAndYear(day),
        (nameof(MunicipalSettings.HoursPerFte), _) when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours) =>
            hours.ToString("0.###", CultureInfo.CurrentCulture),
        _ => text,
    };

    private string? Role(string? role, RoleTitles? titles) =>
        !Enum.TryParse<Role>(role, out var known) ? role : titles?[known] ?? people["Role." + known].Value;

    private string? Days(string? days) => days?.Split('/') is [var first, var last]
        ? texts["Days", Day(first) is { } from ? WrittenTime.ShortDayAndYear(from) : "…", Day(last) is { } to ? WrittenTime.ShortDayAndYear(to) : "…"].Value : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
