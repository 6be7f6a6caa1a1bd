using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Auditing;

/// <summary>What one context's saves put into the audit log, for one account at one moment.</summary>
internal sealed class AuditBook(LeanDbContext db)
{
    private readonly List<AuditLine> _noted = [];
    private readonly List<AuditEntry> _written = [];

    public int? ActorId { get; set; }

    public DateTimeOffset Now { get; set; }

    /// <summary>How many lines the saves have written.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a line that no row tells.</summary>
    public void Note(AuditLine line) => _noted.Add(line);

    /// <summary>The lines of what is about to be saved.</summary>
    public List<AuditLine> Collect()
    {
        List<AuditLine> lines = [.. _noted, .. db.ChangeTracker.Entries().SelectMany(AuditedRows.Read)];
        _noted.Clear();
        return lines;
    }

    /// <summary>Adds the lines of what has been saved, with the kommuner whose they are; the caller saves them.</summary>
    public async Task AddAsync(List<AuditLine> lines, CancellationToken cancellationToken)
    {
        var boardIds = lines.Where(l => l.BoardId is not null).Select(l => l.BoardId!.Value).Distinct().ToList();
        var boards = boardIds.Count == 0 ? [] : await db.Boards.Where(b => boardIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.UnitId, cancellationToken);
        var told = lines.Select(l => (
            Line: l, Person: l.Person(), Unit: l.Unit() ?? (l.BoardId is { } board && boards.TryGetValue(board, out var unit) ? unit : null), Thing: l.Thing())).ToList();
        var units = await RootsOfUnitsAsync([.. told.Where(t => t.Unit is not null).Select(t => t.Unit!.Value).Distinct()], cancellationToken);
        var people = await RootsOfPeopleAsync([.. told.Where(t => t.Unit is null && t.Person is not null).Select(t => t.Person!.Value).Distinct()], cancellationToken);
        List<int>? own = null;
        var seen = new HashSet<object>();
        foreach (var (line, person, unit, thing) in told)
        {
            List<int> kommuner = unit is { } at && units.TryGetValue(at, out var root) ? [root] : person is { } who && people.TryGetValue(who, out var roots) ? roots : [];
            if (kommuner.Count == 0)
                kommuner = own ??= await OwnAsync(cancellationToken);
            foreach (var kommune in kommuner.Count == 0 ? [null] : kommuner.Select(k => (int?)k))
            {
                if (!seen.Add((kommune, line.Action, person, unit, thing, line.Field, line.Before, line.After)))
                    continue;
                var entry = new AuditEntry
                {
                    KommuneId = kommune, At = Now, Action = line.Action, ActorId = ActorId, PersonId = person, UnitId = unit,
                    Thing = AuditEntry.Fit(thing), Field = line.Field, Before = line.Before, After = line.After,
                };
                db.AuditEntries.Add(entry);
                _written.Add(entry);
                Count++;
            }
        }
    }

    /// <summary>What was written since it was last asked: for the log, once it is committed.</summary>
    public IReadOnlyList<AuditEntry> Take()
    {
        var written = _written.ToList();
        _written.Clear();
        return written;
    }

    private async Task<List<int>> OwnAsync(CancellationToken cancellationToken) =>
        ActorId is { } actor && (await RootsOfPeopleAsync([actor], cancellationToken)).TryGetValue(actor, out var roots) ? roots : [];

    private async Task<Dictionary<int, int>> RootsOfUnitsAsync(List<int> ids, CancellationToken cancellationToken) => ids.Count == 0 ? [] :
        (await db.Units.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.ParentId, u.Path }).ToListAsync(cancellationToken))
            // A new unit gets its path when it has its number; until then it has the one above's.
            .ToDictionary(u => u.Id, u => u.Path is { Length: > 1 } path ? UnitPath.RootOf(path) : u.Id);

    private async Task<Dictionary<int, List<int>>> RootsOfPeopleAsync(List<int> ids, CancellationToken cancellationToken) => ids.Count == 0 ? [] :
        (await (from grant in db.Grants
                join unit in db.Units on grant.UnitId equals unit.Id
                where ids.Contains(grant.AccountId)
                select new { grant.AccountId, unit.Path }).ToListAsync(cancellationToken))
            .GroupBy(g => g.AccountId).ToDictionary(g => g.Key, g => g.Select(x => UnitPath.RootOf(x.Path)).Distinct().ToList());
}
