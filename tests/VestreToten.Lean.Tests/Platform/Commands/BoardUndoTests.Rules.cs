using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

/// <summary>What no row says of itself: who names it without a foreign key, and how many there may be.</summary>
public sealed partial class BoardUndoTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Words_that_a_round_has_asked_about_stay(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync([.. Shelf(scene, 1)]);
        var reworded = await DoAsync(scene, async work => (await GoalAsync(work, 1)).Reword("Vi hilser på alle", Calendar.Tuesday));
        var meeting = Meeting.Plan(scene.BoardId, Calendar.Tuesday, 12);
        await scene.Database.SaveAsync(meeting);
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
            await scene.Database.SaveAsync(SomeRounds.Open(meeting, await db.WellbeingGoals.ToListAsync(Stop)));

        Assert.Equal(Outcome.Conflict, await reworded!.ExecuteAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task No_goal_comes_back_to_a_shelf_that_has_been_filled_meanwhile(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync([.. Shelf(scene, WellbeingGoal.MaxActive)]);
        var achieved = await DoAsync(scene, async work => (await GoalAsync(work, 2)).Achieve());
        var adopted = await DoAsync(scene, async work =>
        {
            var goal = SomeGoals.Proposed("Vi ler", scene.BoardId);
            goal.Activate(await work.Db.WellbeingGoals.Where(g => g.State == GoalState.Active).ToListAsync(Stop));
            work.Db.Add(goal);
        });

        Assert.Equal(Outcome.Conflict, await achieved!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await adopted!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await achieved.ExecuteAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task No_goal_comes_back_to_a_place_that_another_has_taken(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync([.. Shelf(scene, 2)]);
        var achieved = await DoAsync(scene, async work => (await GoalAsync(work, 2)).Achieve());
        await DoAsync(scene, async work =>
        {
            var goal = SomeGoals.Proposed("Vi ler", scene.BoardId);
            goal.Activate(await work.Db.WellbeingGoals.Where(g => g.State == GoalState.Active).ToListAsync(Stop));
            work.Db.Add(goal);
        });

        Assert.Equal(Outcome.Conflict, await achieved!.ExecuteAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nor_are_there_more_goals_for_the_service_than_a_board_has_room_for(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        for (var i = 0; i < ServiceGoal.MaxActive; i++)
            await scene.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, scene.BoardId));
        var reached = await DoAsync(scene, async work => (await work.Db.ServiceGoals.AsTracking().OrderBy(g => g.Id).FirstAsync(Stop)).Reach());
        await scene.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, scene.BoardId));

        Assert.Equal(Outcome.Conflict, await reached!.ExecuteAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_wording_under_which_something_was_measured_stays(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, scene.BoardId));
        var adjusted = await DoAsync(scene, async work => (await work.Db.ServiceGoals.AsTracking().SingleAsync(Stop))
            .Adjust(SomeServiceGoals.LessWaiting with { Target = 3 }, Calendar.Tuesday));
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
            await scene.Database.SaveAsync(ServiceGoalValue.Of(await db.ServiceGoals.SingleAsync(Stop), IsoWeek.Of(Calendar.Tuesday.AddDays(7)), 4));

        Assert.Equal(Outcome.Conflict, await adjusted!.ExecuteAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_item_of_the_agenda_stays_while_a_meeting_stands_at_it(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var item = AgendaItem.Of(scene.BoardId, new AgendaEntry(AgendaStep.Local, null, "Runden i korridoren", 4, IsSkipped: false), 3);
        var added = await DoAsync(scene, work => Task.FromResult(work.Db.Add(item)));
        var meeting = Meeting.Plan(scene.BoardId, Calendar.Tuesday, 12);
        meeting.Start(Calendar.TuesdayMorning, new AgendaPlace(AgendaStep.Local, item.Id));
        await scene.Database.SaveAsync(meeting);

        Assert.Equal(Outcome.Conflict, await added!.ExecuteAsync(Stop));
    }

    private static List<WellbeingGoal> Shelf(CommandScene scene, int count)
    {
        var shelf = new List<WellbeingGoal>();
        for (var i = 1; i <= count; i++)
        {
            var goal = SomeGoals.Proposed("Mål nummer " + i, scene.BoardId);
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        return shelf;
    }

    private static Task<WellbeingGoal> GoalAsync(BoardWork work, int position) =>
        work.Db.WellbeingGoals.AsTracking().SingleAsync(g => g.Position == position, Stop);
}
