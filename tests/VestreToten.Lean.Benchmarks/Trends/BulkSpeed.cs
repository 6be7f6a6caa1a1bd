using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Benchmarks.Trends;

/// <summary>The bulk path against one prepared statement written by hand, the same tallies, both in a transaction that is taken back.</summary>
internal static class BulkSpeed
{
    private const int Rows = 50_000;

    private const string Insert =
        """
        INSERT INTO "Tallies" ("BoardId", "Week", "GoalId", "Wording", "Position", "Ballots", "Green", "Pink", "Red")
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        """;

    public static async Task<(double Ours, double Raw)> MeasureAsync(TrendPlace place, bool isShort)
    {
        await using var db = await place.Contexts.CreateDbContextAsync();
        var tallies = await db.Tallies.OrderBy(t => t.BoardId).ThenBy(t => t.Week).ThenBy(t => t.GoalId).Take(Rows).ToListAsync();
        var (ours, raw) = (new List<double>(), new List<double>());
        for (var i = 0; i < (isShort ? 3 : 7); i++)
        {
            ours.Add(await PerSecondAsync(db, tallies, () => BulkRows.InsertAsync(db, tallies, CancellationToken.None)));
            raw.Add(await PerSecondAsync(db, tallies, () => Task.FromResult(ByHand(db, tallies))));
        }

        // The first of each compiles what it touches.
        return (Median.Of(ours.Skip(1)), Median.Of(raw.Skip(1)));
    }

    private static async Task<double> PerSecondAsync(LeanDbContext db, List<Tally> tallies, Func<Task<int>> insert)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Tallies.ExecuteDeleteAsync();
        var began = TimeProvider.System.GetTimestamp();
        if (await insert() != tallies.Count)
            throw new InvalidOperationException("Not all rows went in");
        var took = TimeProvider.System.GetElapsedTime(began);
        await transaction.RollbackAsync();
        return tallies.Count / took.TotalSeconds;
    }

    private static int ByHand(LeanDbContext db, List<Tally> tallies)
    {
        using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        command.CommandText = Insert;
        for (var i = 0; i < 9; i++)
            command.Parameters.Add(new SqliteParameter("$" + i, SqliteType.Integer));
        command.Prepare();
        foreach (var t in tallies)
        {
            Set(t.BoardId, t.Week.Value, t.GoalId, t.Wording, t.Position, t.Ballots, t.Green, t.Pink, t.Red);
            command.ExecuteNonQuery();
        }

        return tallies.Count;

        void Set(params ReadOnlySpan<int?> values)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i] ?? (object)DBNull.Value;
        }
    }
}
