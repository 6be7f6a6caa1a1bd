using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.WellbeingGoals;

public sealed class MoveGoalTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Neighbours_change_places_and_back_again(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        var moved = await MoveAsync(scene, 2, 1);
        Assert.Equal(Outcome.Done, moved);
        Assert.Equal(["Mål nummer 1", "Mål nummer 3", "Mål nummer 2"], await scene.OrderAsync());
        // Those that are no neighbours any more: the screen was old.
        Assert.Equal(Outcome.Conflict, await MoveAsync(scene, 0, 1));
        Assert.Equal(Outcome.Conflict, await MoveAsync(scene, 0, 0));
        Assert.Equal(Outcome.Done, await moved.Undo!.ExecuteAsync(Stop));
        Assert.Equal(["Mål nummer 1", "Mål nummer 2", "Mål nummer 3"], await scene.OrderAsync());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_goal_goes_past_the_gap_that_another_has_left(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        await scene.Say.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[1].Id, 1, GoalVerdict.Achieved, null, null, Stop);
        Assert.Equal(Outcome.Done, await MoveAsync(scene, 0, 2));
        Assert.Equal(["Mål nummer 3", "Mål nummer 1"], await scene.OrderAsync());
        Assert.Equal(Outcome.Conflict, await MoveAsync(scene, 0, 1));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Whoever_only_reads_moves_nothing_and_nobody_moves_another_boards_goal(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        var foreign = await scene.Database.AddActiveGoalsAsync((await scene.Database.AddBoardAsync("nabokommunen")).Id, 2);
        Assert.Equal(Outcome.Denied, await scene.Move.ExecuteAsync(scene.Manager, scene.Board, scene.Goals[0].Id, scene.Goals[1].Id, Stop));
        Assert.Equal(Outcome.Conflict, await scene.Move.ExecuteAsync(scene.Staff, scene.Board, foreign[0].Id, foreign[1].Id, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_same_goal_is_put_forward_once_and_a_history_has_what_was_a_goal(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        Assert.Equal(GoalFault.AlreadyThere, await scene.Propose.ExecuteAsync(scene.Staff, scene.Board, "mål NUMMER 1", Stop));
        Assert.Equal(Outcome.Done, await scene.Propose.ExecuteAsync(scene.Staff, scene.Board, "Vi ler sammen", Stop));
        Assert.Equal(GoalFault.AlreadyThere, await scene.Propose.ExecuteAsync(scene.Staff, scene.Board, "Vi ler sammen", Stop));
        var proposal = (await scene.ReadAsync()).Single(g => g.State == GoalState.Proposed);
        await scene.Say.PutAwayAsync(scene.Staff, scene.Board, proposal.Id, Stop);
        await scene.StartMeetingAsync();
        await scene.Say.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[0].Id, 1, GoalVerdict.New, "Vi er rolige", null, Stop);
        await scene.Say.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[1].Id, 1, GoalVerdict.Adjust, "Vi hører på hverandre", null, Stop);

        var history = await new GoalQueries(scene.Database.Reads()).HistoryAsync(scene.Manager, scene.Board, Stop);

        Assert.Equal(
            [
                "Active: Mål nummer 2, Vi hører på hverandre", "Active: Mål nummer 3", "Active: Vi er rolige", "Retired: Mål nummer 1",
            ],
            history.Select(g => $"{g.State}: {string.Join(", ", g.Wordings.Select(w => w.Text))}"));
    }

    private static Task<Outcome<GoalFault>> MoveAsync(GoalsScene scene, int goal, int neighbour) =>
        scene.Move.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[goal].Id, scene.Goals[neighbour].Id, Stop);
}
