using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Undo;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>One change of a board on its way: everything in it becomes durable together, or not at all.</summary>
internal sealed class BoardWork(LeanDbContext db, int boardId, IReadOnlySet<Right> rights, DateTimeOffset now, CancellationToken cancellationToken)
{
    private readonly HashSet<int> _boards = [boardId];
    private readonly ChangeRecorder _recorder = new(db);

    /// <summary>Reads see what was last committed: the board is locked. <see cref="BoardCommands"/> saves it.</summary>
    public LeanDbContext Db => db;

    public int BoardId => boardId;

    /// <summary>Every right of the user on the board; none where a board's key opened the door.</summary>
    public IReadOnlySet<Right> Rights => rights;

    public DateTimeOffset Now => now;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The boards whose screens are told, should anything have changed.</summary>
    public IReadOnlySet<int> Boards => _boards;

    /// <summary>Whether any row has been written.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Another board changes as well.</summary>
    public void AlsoChanges(int otherBoardId) => _boards.Add(otherBoardId);

    /// <summary>Writes what has changed so far, still uncommitted: for the numbers that the database gives.</summary>
    public async Task SaveAsync()
    {
        _recorder.Record();
        HasChanged |= await db.SaveChangesAsync(cancellationToken) > 0;
    }

    /// <summary>What has been written, by which it can be taken back; null where it cannot.</summary>
    internal IReadOnlyList<RowChange>? Written() => _recorder.Changes();
}
