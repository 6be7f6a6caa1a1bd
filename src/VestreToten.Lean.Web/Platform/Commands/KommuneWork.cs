using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Undo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>One change of a kommune's units or people on its way: everything in it becomes durable together, or not at all.</summary>
internal sealed class KommuneWork(LeanDbContext db, IReadOnlyList<string> reach, DateTimeOffset now, CancellationToken cancellationToken)
{
    private readonly ChangeRecorder _recorder = new(db);
    private readonly HashSet<int> _units = [];
    private readonly HashSet<int> _boards = [];

    /// <summary>Reads see what was last committed: the kommune is locked. <see cref="KommuneCommands"/> saves it.</summary>
    public LeanDbContext Db => db;

    /// <summary>The paths of the units below which the user has the right, themselves counted.</summary>
    public IReadOnlyList<string> Reach => reach;

    public DateTimeOffset Now => now;

    public DateOnly Today => now.DayInNorway();

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The units that were changed: taking it back asks the right on each of them.</summary>
    public IReadOnlySet<int> Units => _units;

    /// <summary>The boards whose screens are told, should anything have changed.</summary>
    public IReadOnlySet<int> Boards => _boards;

    /// <summary>What of those boards has changed.</summary>
    public BoardTopics Topics { get; private set; } = BoardTopics.Meeting;

    /// <summary>Whether any row has been written.</summary>
    public bool HasChanged { get; private set; }

    public bool Reaches(string path) => reach.Any(from => path.StartsWith(from, StringComparison.Ordinal));

    /// <summary>Every unit that the user reaches, to be changed.</summary>
    public Task<List<Unit>> UnitsAsync()
    {
        var roots = reach.Select(UnitPath.RootOf).Distinct().Select(id => $"/{id}/").ToList();
        return db.UnitsWithin(roots).AsTracking().OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Notes that a unit changes, and its board with it.</summary>
    public async Task ChangesAsync(Unit unit)
    {
        _units.Add(unit.Id);
        _boards.UnionWith(await db.Boards.Where(b => b.UnitId == unit.Id).Select(b => b.Id).ToListAsync(cancellationToken));
    }

    /// <summary>The same of many units: one question.</summary>
    public async Task ChangesAsync(IReadOnlyCollection<Unit> units)
    {
        var ids = units.Select(u => u.Id).ToList();
        _units.UnionWith(ids);
        _boards.UnionWith(await db.Boards.Where(b => ids.Contains(b.UnitId)).Select(b => b.Id).ToListAsync(cancellationToken));
    }

    /// <summary>Locks boards on which something is put up, and notes what their screens are told.</summary>
    public async Task PutsUpAsync(BoardTopics topics, IEnumerable<int> boardIds)
    {
        Topics |= topics;
        foreach (var board in boardIds.Order())
            await db.LockBoardAsync(board, cancellationToken);
    }

    /// <summary>Writes what has changed so far, still uncommitted: for the numbers that the database gives.</summary>
    public async Task SaveAsync()
    {
        _recorder.Record();
        HasChanged |= await db.SaveChangesAsync(cancellationToken) > 0;
    }

    /// <summary>The change is too large to be remembered row by row.</summary>
    public void KeepsNoWayBack() => _recorder.Stop();

    /// <summary>Something was written past the tracker; it cannot be taken back.</summary>
    public void HasWritten() => HasChanged = true;

    /// <summary>What has been written, by which it can be taken back; null where it cannot.</summary>
    internal IReadOnlyList<RowChange>? Written() => _recorder.Changes();
}
