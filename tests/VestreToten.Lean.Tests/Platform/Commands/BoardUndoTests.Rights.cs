using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

public sealed partial class BoardUndoTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Whose_role_has_ended_takes_nothing_back(DatabaseProvider provider)
    {
        await using var scene = await SetWithGainAsync(provider);
        var undo = await DoAsync(scene, work => ChangeAsync(work, "Nytt navn"));
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
            await db.Grants.ExecuteDeleteAsync(Stop);

        Assert.Equal(Outcome.Denied, await undo!.ExecuteAsync(Stop));

        Assert.Equal("Nytt navn", (await GainAsync(scene)).Title);
    }

    [Fact]
    public async Task Where_nothing_changed_or_it_was_rejected_there_is_nothing_to_take_back()
    {
        await using var scene = await SetWithGainAsync(DatabaseProvider.Sqlite);
        Assert.Null(await DoAsync(scene, _ => Task.CompletedTask));
        Assert.Null((await scene.RunAsync<Outcome<DayOfWeek>>(async work =>
        {
            await ChangeAsync(work, "Nytt navn");
            return DayOfWeek.Friday;
        })).Undo);
        // Added and taken out again, before anybody saw it.
        Assert.Null(await DoAsync(scene, async work =>
        {
            var goal = SomeGoals.Proposed("Vi ler", scene.BoardId);
            work.Db.Add(goal);
            await work.SaveAsync();
            work.Db.Remove(goal);
        }));
    }

    [Fact]
    public async Task An_outcome_is_the_same_with_and_without_its_way_back()
    {
        await using var scene = await SetWithGainAsync(DatabaseProvider.Sqlite);
        var outcome = await scene.RunAsync<Outcome<DayOfWeek>>(async work =>
        {
            await ChangeAsync(work, "Nytt navn");
            return Outcome.Done;
        });
        Assert.NotNull(outcome.Undo);
        Assert.Equal(((Outcome<DayOfWeek>)Outcome.Done, ((Outcome<DayOfWeek>)Outcome.Done).GetHashCode()), (outcome, outcome.GetHashCode()));
        Assert.Equal("Done", outcome.ToString());
    }
}
