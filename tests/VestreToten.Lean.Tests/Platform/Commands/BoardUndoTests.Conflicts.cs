using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

public sealed partial class BoardUndoTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nothing_is_taken_back_where_somebody_has_changed_it_since(DatabaseProvider provider)
    {
        await using var scene = await SetWithGainAsync(provider);
        var undo = await DoAsync(scene, async work =>
        {
            await ChangeAsync(work, "Mitt");
            scene.Add(work);
        });
        await DoAsync(scene, work => ChangeAsync(work, "Ditt"));
        var told = scene.Told(scene.BoardId);

        Assert.Equal(Outcome.Conflict, await undo!.ExecuteAsync(Stop));

        Assert.Equal(("Ditt", 1, told), ((await GainAsync(scene)).Title, await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nothing_is_taken_back_twice(DatabaseProvider provider)
    {
        await using var scene = await SetWithGainAsync(provider);
        var added = await DoAsync(scene, work => Task.FromResult(work.Db.WellbeingGoals.Add(SomeGoals.Proposed("Vi ler", scene.BoardId))));
        var changed = await DoAsync(scene, work => ChangeAsync(work, "Nytt navn"));
        foreach (var undo in new[] { added!, changed! })
        {
            Assert.Equal(Outcome.Done, await undo.ExecuteAsync(Stop));
            Assert.Equal(Outcome.Conflict, await undo.ExecuteAsync(Stop));
        }
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nothing_is_taken_back_that_others_have_built_on(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var undo = await DoAsync(scene, work => Task.FromResult(work.Db.ServiceGoals.Add(SomeServiceGoals.Proposed(boardId: scene.BoardId))));
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
            await scene.Database.SaveAsync(ServiceGoalSupport.Of(await db.ServiceGoals.SingleAsync(Stop), new byte[SupportMark.Length]));

        Assert.Equal(Outcome.Conflict, await undo!.ExecuteAsync(Stop));

        Assert.Equal((1, 1), (await CountAsync<ServiceGoal>(scene), await CountAsync<ServiceGoalSupport>(scene)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_new_wording_goes_and_one_that_came_after_keeps_its_goal(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var proposal = await DoAsync(scene, work => Task.FromResult(work.Db.ServiceGoals.Add(SomeServiceGoals.In(ServiceGoalState.Active, scene.BoardId))));
        var wording = await DoAsync(scene, async work => (await work.Db.ServiceGoals.AsTracking().SingleAsync(Stop))
            .Adjust(SomeServiceGoals.LessWaiting with { Target = 3 }, Calendar.Tuesday.AddDays(7)));

        Assert.Equal(Outcome.Conflict, await proposal!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await wording!.ExecuteAsync(Stop));
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
            Assert.Equal(SomeServiceGoals.LessWaiting, (await db.ServiceGoals.SingleAsync(Stop)).Wordings.Single().Aim);
        Assert.Equal(Outcome.Done, await proposal.ExecuteAsync(Stop));
        Assert.Equal(0, await CountAsync<ServiceGoal>(scene));
    }
}
