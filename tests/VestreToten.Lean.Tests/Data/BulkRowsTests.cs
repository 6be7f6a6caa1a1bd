using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data;

public sealed partial class BulkRowsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Rows_that_go_in_together_are_as_if_each_had_been_saved(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, other) = ((await database.AddBoardAsync()).Id, (await database.AddBoardAsync("nabo")).Id);
        await database.SaveAsync([.. Tallies(board), .. Meetings(board), .. Gains(board)]);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(Tallies(other).Count, await BulkRows.InsertAsync(db, Tallies(other), Stop));
        Assert.Equal(2, await BulkRows.InsertAsync(db, Meetings(other), Stop));
        Assert.Equal(2, await BulkRows.InsertAsync(db, Gains(other), Stop));

        Assert.Equal(await LinesAsync(db.Tallies.Where(t => t.BoardId == board)), await LinesAsync(db.Tallies.Where(t => t.BoardId == other)));
        Assert.Equal(await LinesAsync(db.Meetings.Where(m => m.BoardId == board)), await LinesAsync(db.Meetings.Where(m => m.BoardId == other)));
        Assert.Equal(await LinesAsync(db.Gains.Where(g => g.BoardId == board)), await LinesAsync(db.Gains.Where(g => g.BoardId == other)));
    }

    // With and without colours, in more than one week.
    private static List<Tally> Tallies(int board) =>
    [
        .. Enumerable.Range(1, 30).Select(n => Tally.Of(
            board, new IsoWeek(2026, n), SomeRounds.Open(SomeMeetings.Planned(boardId: board), [.. SomeGoals.Active(1)]).Goals[0], new BallCount(n, 1, 2), threshold: 10)),
    ];

    private static List<Meeting> Meetings(int board)
    {
        var (held, skipped) = (Meeting.Plan(board, Calendar.Tuesday, 12), Meeting.Plan(board, Calendar.Tuesday.AddDays(7), 9));
        held.Start(Calendar.TuesdayMorning);
        held.End(Calendar.TuesdayMorning.AddMinutes(15));
        skipped.Skip(NotHeldReason.Illness);
        return [held, skipped];
    }

    private static List<Gain> Gains(int board) => [SomeGains.Identified(boardId: board), SomeGains.Realised(boardId: board)];

    private static async Task<List<string>> LinesAsync<T>(IQueryable<T> rows) where T : class =>
        [.. (await rows.ToListAsync(Stop)).Select(row => string.Join(' ', typeof(T).GetProperties()
            .Where(p => p.Name is not ("Id" or "BoardId")).Select(p => $"{p.Name}={p.GetValue(row)}"))).Order()];
}
