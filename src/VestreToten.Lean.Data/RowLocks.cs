using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Data;

/// <summary>
/// Locks a row for the rest of the transaction by an update that changes nothing: whoever does the same waits for the commit
/// and then reads what was committed. PostgreSQL needs it; on SQLite the transaction has the database to itself already.
/// </summary>
public static class RowLocks
{
    /// <summary>Locks a board: for what counts its rows before it adds one, such as the last free place among the goals.</summary>
    public static Task LockBoardAsync(this LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.Boards.Where(b => b.Id == boardId).ExecuteUpdateAsync(b => b.SetProperty(x => x.UnitId, x => x.UnitId), cancellationToken);

    /// <summary>Locks a kommune: for what changes its tree or its people, which is compared with all of them.</summary>
    public static Task LockKommuneAsync(this LeanDbContext db, int rootUnitId, CancellationToken cancellationToken) =>
        db.Units.Where(u => u.Id == rootUnitId).ExecuteUpdateAsync(u => u.SetProperty(x => x.Order, x => x.Order), cancellationToken);

    /// <summary>Locks a round: for what may be done to it once.</summary>
    public static Task LockRoundAsync(this LeanDbContext db, int roundId, CancellationToken cancellationToken) =>
        db.BallRounds.Where(r => r.Id == roundId).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsOverfull, x => x.IsOverfull), cancellationToken);
}
