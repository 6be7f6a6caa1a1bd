using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Boards;

public sealed class MeetingStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_board_has_one_meeting_a_week(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, neighbour) = (await database.AddBoardAsync(), await database.AddBoardAsync("nabokommunen"));
        await database.AddMeetingAsync(board.Id, new DateOnly(2026, 12, 28));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddMeetingAsync(board.Id, new DateOnly(2027, 1, 3)));

        await database.AddMeetingAsync(board.Id, new DateOnly(2027, 1, 4));
        await database.AddMeetingAsync(neighbour.Id, new DateOnly(2026, 12, 28));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_change_a_meeting_at_once_one_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddMeetingAsync((await database.AddBoardAsync()).Id);
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        (await first.Meetings.AsTracking().SingleAsync(Stop)).Start(Calendar.TuesdayMorning);
        (await second.Meetings.AsTracking().SingleAsync(Stop)).SetHeadcount(9);

        await first.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.Meetings.SingleAsync(Stop);
        Assert.Equal((MeetingState.Running, 12), (stored.State, stored.Headcount));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_meeting_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var meeting = SomeMeetings.Planned(new DateOnly(2027, 1, 1), boardId: (await database.AddBoardAsync()).Id).WithId(0);
        meeting.Start(Calendar.TuesdayMorning);
        meeting.GoTo(AgendaStep.Goals, Calendar.TuesdayMorning.AddMinutes(4));
        meeting.End(Calendar.TuesdayMorning.AddMinutes(12));

        await database.SaveAsync(meeting);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equivalent(meeting, await db.Meetings.SingleAsync(Stop), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Weeks_are_ordered_in_the_database_over_the_turn_of_the_year(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        foreach (var day in new[] { new DateOnly(2027, 1, 4), new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 3) })
            await database.AddMeetingAsync(board.Id, day);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var weeks = await db.Meetings.OrderBy(m => m.Week).Select(m => m.Week).ToListAsync(Stop);

        Assert.Equal([new IsoWeek(2026, 52), new IsoWeek(2026, 53), new IsoWeek(2027, 1)], weeks);
    }
}
