using System.Security.Claims;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>The log as a file.</summary>
internal sealed record AuditFile(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<FileCell>> Rows);

/// <summary>What a search in the log finds, as a file. Whoever takes it out stands in the log from then on.</summary>
internal sealed class ExportAuditLog(AuditQueries queries, AuditWords words, IStringLocalizer<AuditTexts> texts)
{
    private static readonly string[] Columns = ["Number", "Day", "Clock", "ActorNumber", "Actor", "Action", "PersonNumber", "Person", "Unit", "Details"];

    /// <summary>The file; null for whoever administers no whole kommune.</summary>
    public async Task<AuditFile?> ExecuteAsync(ClaimsPrincipal who, AuditRequest wanted, CancellationToken cancellationToken = default) =>
        await queries.AllAsync(who, wanted, cancellationToken) is { } rows
            ? new AuditFile(texts["File"] + ".csv", [.. Columns.Select(c => texts["Column." + c].Value)], [.. rows.Select(Row)])
            : null;

    private IReadOnlyList<FileCell> Row(AuditRow row) =>
    [
        (decimal?)row.Id, FileCell.Of(row.At), row.At.InNorway().ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), row.Actor?.Id, words.Actor(row),
        words.Action(row.Action), row.Person?.Id, row.Person is { } person ? words.Person(person) : null, row.Unit, words.Details(row),
    ];
}
