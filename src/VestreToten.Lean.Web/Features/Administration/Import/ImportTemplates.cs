using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A file with the columns of an import.</summary>
internal sealed record ImportFile(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<FileCell>> Rows);

/// <summary>
/// The templates: the columns, and what is stored already. Read back unchanged they change nothing. A unit without an id of the
/// kommune's own is known by its name in addresses, until the file says otherwise.
/// </summary>
internal sealed class ImportTemplates(AuthorizedReads reads, IStringLocalizer<ImportTexts> texts, IStringLocalizer<PeopleTexts> people)
{
    /// <summary>The units; null for somebody who administers none.</summary>
    public Task<ImportFile?> UnitsAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManageUnits, async (db, reach) =>
        {
            var units = await db.UnitsWithin(ImportQueries.Sorted(reach)).OrderBy(u => u.Path.Length).ThenBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken);
            var boards = await db.Boards.ToDictionaryAsync(b => b.UnitId, cancellationToken);
            var keys = units.ToDictionary(u => u.Id, KeyOf);
            return new ImportFile(Name("Units"), Headings(ImportKind.Units), [.. units.Select(unit =>
            {
                var board = boards.GetValueOrDefault(unit.Id);
                return (IReadOnlyList<FileCell>)
                [
                    KeyOf(unit), unit.Name, unit.ParentId is { } above ? keys.GetValueOrDefault(above) : null, unit.Staff > 0 ? (int?)unit.Staff : null,
                    YesNo(board is not null), board is null ? null : CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(board.MeetingDay),
                    board is null ? null : WrittenTime.Clock(default(DateOnly).ToDateTime(board.MeetingTime)), (int?)unit.Order, YesNo(unit.ClosedOn is not null),
                ];
            })]);
        }, cancellationToken);

    /// <summary>The people, a line for each role; null for somebody who administers nobody.</summary>
    public Task<ImportFile?> PeopleAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
        {
            var within = db.UnitsWithin(ImportQueries.Sorted(reach));
            var roles = await (
                from grant in db.Grants
                join unit in within on grant.UnitId equals unit.Id
                join account in db.Users on grant.AccountId equals account.Id
                join chosen in db.DigestChoices on account.Id equals chosen.AccountId into choices
                from choice in choices.DefaultIfEmpty()
                orderby account.Name, account.Id, grant.Id
                select new { account.ExternalId, account.Name, account.Email, account.IsDisabled, choice.Language, Unit = unit, Grant = grant }).ToListAsync(cancellationToken);
            var titles = await RoleTitleQueries.OfAsync(db, UnitPath.RootOf(ImportQueries.Sorted(reach)[0]), cancellationToken);
            return new ImportFile(Name("People"), Headings(ImportKind.People), [.. roles.Select(r => (IReadOnlyList<FileCell>)
            [
                r.ExternalId, r.Name, r.Email, (r.Language ?? DigestChoice.DefaultLanguage)[..2], KeyOf(r.Unit), WordOf(r.Grant.Role, titles),
                r.Grant.FirstDay, r.Grant.LastDay, YesNo(r.IsDisabled),
            ])]);
        }, cancellationToken);

    /// <summary>What the kommune calls a role, unless an import would read that as another.</summary>
    private string WordOf(Role role, RoleTitles titles) =>
        titles[role] is { } title && ImportValues.RoleOf(title, titles) == role ? title : people["Role." + role].Value;

    private static string KeyOf(Unit unit) => unit.ExternalId ?? unit.Slug;

    private string YesNo(bool yes) => texts[yes ? "Yes" : "No"];

    private string Name(string key) => texts["File." + key];

    private IReadOnlyList<string> Headings(ImportKind kind) =>
        [.. ImportHeadings.Columns[kind].Select(c => (string)texts[ImportWords.KeyOf(kind, c)])];
}
