using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.WellbeingGoals;

public sealed class TakeFirstGoalsTests(PostgresServer postgres)
{
    private static readonly string[] Three = ["Vi hjelper hverandre", "Alle blir hørt", "Vi ler sammen"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_first_goals_are_in_use_in_their_order_with_one_that_was_proposed_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var scene = await EmptyAsync(provider);
        Assert.Equal(Outcome.Done, await scene.Propose.ExecuteAsync(scene.Staff, scene.Board, "alle blir hørt", Stop));

        var taken = await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, Three, Stop);

        Assert.Equal(Outcome.Done, taken);
        Assert.Equal(["Vi hjelper hverandre", "alle blir hørt", "Vi ler sammen"], await scene.OrderAsync());
        Assert.DoesNotContain(await scene.ReadAsync(), g => g.State == GoalState.Proposed);
        // From now on meetings decide.
        Assert.Equal(Outcome.Conflict, await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, ["Vi spiser sammen"], Stop));
        Assert.Equal(Outcome.Done, await taken.Undo!.ExecuteAsync(Stop));
        Assert.Equal([(GoalState.Proposed, "alle blir hørt")], (await scene.ReadAsync()).Select(g => (g.State, g.Text)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Only_a_leader_takes_them_and_only_before_the_first_meeting(DatabaseProvider provider)
    {
        await using var scene = await EmptyAsync(provider);
        foreach (var who in new[] { scene.Staff, scene.Manager })
            Assert.Equal(Outcome.Denied, await scene.TakeFirst.ExecuteAsync(who, scene.Board, Three, Stop));
        await scene.StartMeetingAsync();
        Assert.Equal(Outcome.Conflict, await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, Three, Stop));
        Assert.Empty(await scene.OrderAsync());
    }

    [Fact]
    public async Task What_is_no_goal_is_refused_and_nothing_of_the_rest_is_kept()
    {
        await using var scene = await EmptyAsync(DatabaseProvider.Sqlite);
        foreach (var texts in new[] { Array.Empty<string>(), ["Vi ler sammen", ""], ["Vi ler sammen", "ab"], ["Vi ler sammen", new string('å', 101)] })
            Assert.Equal(GoalFault.BadText, await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, texts, Stop));
        Assert.Equal(GoalFault.AlreadyThere, await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, ["Vi ler", " vi  LER "], Stop));
        Assert.Equal(GoalFault.TooMany, await scene.TakeFirst.ExecuteAsync(scene.Leader, scene.Board, [.. Enumerable.Range(1, 6).Select(i => "Mål nummer " + i)], Stop));
        Assert.Empty(await scene.ReadAsync());
    }

    private async Task<GoalsScene> EmptyAsync(DatabaseProvider provider)
    {
        var scene = await GoalsScene.SetAsync(provider, postgres);
        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        await db.WellbeingGoals.ExecuteDeleteAsync(Stop);
        return scene;
    }
}
