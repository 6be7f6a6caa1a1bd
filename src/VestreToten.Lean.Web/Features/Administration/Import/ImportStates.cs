using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>
/// Reads what an import is compared with: a handful of questions, however many lines the file has. The kommune is that of the
/// highest unit that the asker administers.
/// </summary>
internal static class ImportStates
{
    public static async Task<UnitState> UnitsAsync(
        LeanDbContext db, IReadOnlyList<string> reach, ImportTable table, bool tracks, CancellationToken cancellationToken)
    {
        var units = await KommuneAsync(db, reach, tracks, cancellationToken);
        var ids = units.Select(u => u.Id).ToList();
        var boards = await Tracked(db.Boards, tracks).Where(b => ids.Contains(b.UnitId)).ToListAsync(cancellationToken);
        var busy = await CloseUnit.BusyBoards(db).ToListAsync(cancellationToken);
        // Asked of a board that the file takes away, and of no other: there are many tables to look into.
        var doomed = table.Rows.Any(r => ImportValues.YesNo(r[ImportColumn.Board]) == false) ? boards.Select(b => b.Id).ToList() : [];
        var used = await db.BoardsWithRowsAsync(doomed, cancellationToken);
        return new UnitState(
            units, boards.ToDictionary(b => b.UnitId), UnitsOf(busy.ToHashSet()), UnitsOf(used),
            [.. await db.Units.Select(u => u.Slug).ToListAsync(cancellationToken)], reach);

        HashSet<int> UnitsOf(IReadOnlySet<int> chosen) => [.. boards.Where(b => chosen.Contains(b.Id)).Select(b => b.UnitId)];
    }

    public static async Task<PeopleState> PeopleAsync(
        LeanDbContext db, IReadOnlyList<string> reach, ImportTable table, DateTimeOffset now, bool tracks, CancellationToken cancellationToken)
    {
        var units = await KommuneAsync(db, reach, false, cancellationToken);
        var ids = units.Select(u => u.Id).ToList();
        var accounts = await Tracked(db.Users, tracks).Where(a => db.Grants.Any(g => g.AccountId == a.Id && ids.Contains(g.UnitId)))
            .ToListAsync(cancellationToken);
        var people = accounts.Select(a => a.Id).ToList();
        var grants = await (
            from grant in Tracked(db.Grants, tracks)
            join unit in db.Units on grant.UnitId equals unit.Id
            where people.Contains(grant.AccountId)
            orderby grant.Id
            select new { grant, unit.Path }).ToListAsync(cancellationToken);
        var emails = table.Rows.Select(r => Accounts.SignIn.EmailAddress.Key(r[ImportColumn.Email])).OfType<string>().Distinct().ToList();
        var taken = await db.Users.Where(a => a.NormalizedEmail != null && emails.Contains(a.NormalizedEmail))
            .Select(a => new { a.NormalizedEmail, a.Id }).ToDictionaryAsync(a => a.NormalizedEmail!, a => a.Id, cancellationToken);
        var languages = table.Columns.Contains(ImportColumn.Language)
            ? await db.DigestChoices.Where(c => people.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, c => c.Language, cancellationToken) : [];
        return new PeopleState(
            UnitPath.RootOf(reach[0]), units, accounts, grants.ToLookup(g => g.grant.AccountId, g => (g.grant, g.Path)), taken, languages, reach,
            now.DayInNorway(), await RoleTitleQueries.OfAsync(db, UnitPath.RootOf(reach[0]), cancellationToken));
    }

    private static Task<List<Unit>> KommuneAsync(LeanDbContext db, IReadOnlyList<string> reach, bool tracks, CancellationToken cancellationToken) =>
        Tracked(db.UnitsWithin([$"/{UnitPath.RootOf(reach[0])}/"]), tracks).OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken);

    private static IQueryable<T> Tracked<T>(IQueryable<T> rows, bool tracks)
        where T : class => tracks ? rows.AsTracking() : rows.AsNoTracking();
}
