using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Settings;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Settings;

/// <summary>Meetings that are planned follow the board's day. It is Tuesday the 24th, and the board meets on Tuesdays at 08:30.</summary>
public sealed partial class ChangeBoardSettingsTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Planned_meetings_follow_and_come_back_and_those_that_are_over_or_skipped_stay(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await Scene.SetAsync(database);
        var (held, skipped) = (Meeting.Plan(scene.Board, Day(-7), 12), Meeting.Plan(scene.Board, Day(14), 12));
        held.Start(Calendar.TuesdayMorning.AddDays(-7));
        held.End(Calendar.TuesdayMorning.AddDays(-7));
        skipped.Skip(NotHeldReason.Holiday);
        await database.SaveAsync(held, Meeting.Plan(scene.Board, Day(0), 12), Meeting.Plan(scene.Board, Day(7), 12), skipped);

        var changed = await ChangeAsync(scene, DayOfWeek.Wednesday, new TimeOnly(14, 15));

        Assert.Equal([Day(-7), Day(1), Day(8), Day(14)], await DaysAsync(database));
        Assert.Equal(Day(1).ToDateTime(new TimeOnly(14, 15)), await scene.Meetings.FindAsync(scene.Staff, scene.Board, Stop));
        Assert.Equal(Outcome.Done, await changed.Undo!.ExecuteAsync(Stop));
        Assert.Equal([Day(-7), Day(0), Day(7), Day(14)], await DaysAsync(database));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_meeting_whose_new_day_has_gone_by_stays_and_is_still_the_next(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await Scene.SetAsync(database);
        await database.SaveAsync(Meeting.Plan(scene.Board, Day(2), 12), Meeting.Plan(scene.Board, Day(9), 12));
        await ChangeAsync(scene, DayOfWeek.Monday, new TimeOnly(9, 0));
        Assert.Equal([Day(2), Day(6)], await DaysAsync(database));
        Assert.Equal(Day(2).ToDateTime(new TimeOnly(9, 0)), await scene.Meetings.FindAsync(scene.Staff, scene.Board, Stop));
        scene.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(Day(6).ToDateTime(new TimeOnly(9, 0)), await scene.Meetings.FindAsync(scene.Staff, scene.Board, Stop));
    }

    [Theory]
    [InlineData(DayOfWeek.Tuesday, 6, 0, 7)]
    [InlineData(DayOfWeek.Tuesday, 16, 0, 0)]
    [InlineData(DayOfWeek.Friday, 8, 30, 3)]
    public async Task Without_a_planned_meeting_the_next_is_the_boards_own_day(DayOfWeek day, int hour, int minute, int daysAhead)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await Scene.SetAsync(database);
        await ChangeAsync(scene, day, new TimeOnly(hour, minute));
        Assert.Equal(Day(daysAhead).ToDateTime(new TimeOnly(hour, minute)), await scene.Meetings.FindAsync(scene.Staff, scene.Board, Stop));
    }

    [Fact]
    public async Task A_meeting_that_has_begun_stays_and_so_does_every_one_when_only_the_staff_is_changed()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await Scene.SetAsync(database);
        var running = Meeting.Plan(scene.Board, Day(0), 12);
        running.Start(Calendar.TuesdayMorning);
        // The leader has held it on another day than the board's.
        await database.SaveAsync(running, Meeting.Plan(scene.Board, Day(9), 12));
        var seen = (await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop))!;
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, seen with { Staff = 30 }, Stop));
        Assert.Equal([Day(0), Day(9)], await DaysAsync(database));
        await ChangeAsync(scene, DayOfWeek.Wednesday, new TimeOnly(8, 30));
        Assert.Equal([Day(0), Day(8)], await DaysAsync(database));
        Assert.Equal(Day(0), DateOnly.FromDateTime((await scene.Meetings.FindAsync(scene.Staff, scene.Board, Stop))!.Value));
    }

    private static async Task<Outcome<BoardSettingsFault>> ChangeAsync(Scene scene, DayOfWeek day, TimeOnly time)
    {
        var seen = (await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop))!;
        var changed = await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, seen with { Day = day, Time = time, Staff = 12 }, Stop);
        Assert.Equal(Outcome.Done, changed);
        return changed;
    }

    private static DateOnly Day(int fromTuesday) => Calendar.Tuesday.AddDays(fromTuesday);

    private static async Task<List<DateOnly>> DaysAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Meetings.OrderBy(m => m.Day).Select(m => m.Day).ToListAsync(Stop);
    }
}
