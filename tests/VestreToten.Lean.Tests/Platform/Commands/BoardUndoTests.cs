using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

/// <summary>What is taken back of a saved change, by whom, and when it is too late; docs/decisions/0038-undo.md.</summary>
public sealed partial class BoardUndoTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_added_goes_with_all_its_parts_and_the_screens_are_told(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var undo = await DoAsync(scene, async work =>
        {
            scene.Add(work);
            await work.SaveAsync();
            work.Db.Gains.Add(SomeGains.Identified(boardId: scene.BoardId));
            work.AlsoChanges(77);
        });
        Assert.Equal((1, 1), (await scene.CountAsync(), scene.Told(scene.BoardId)));

        Assert.Equal(Outcome.Done, await undo!.ExecuteAsync(Stop));

        Assert.Equal((0, 0), (await scene.CountAsync(), await CountAsync<Gain>(scene)));
        Assert.Equal((2, 2), (scene.Told(scene.BoardId), scene.Told(77)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_changed_is_as_before_but_for_its_version_which_never_returns(DatabaseProvider provider)
    {
        await using var scene = await SetWithGainAsync(provider);
        var before = await GainAsync(scene);
        var undo = await DoAsync(scene, work => ChangeAsync(work, "Nytt navn"));

        Assert.Equal(Outcome.Done, await undo!.ExecuteAsync(Stop));

        var after = await GainAsync(scene);
        Assert.Equal((before.Title, before.Quality, before.Created), (after.Title, after.Quality, after.Created));
        Assert.Equal(before.Version + 2, after.Version);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_deleted_comes_back_as_the_same_row(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var item = AgendaItem.Of(scene.BoardId, new AgendaEntry(AgendaStep.Local, null, "Runden i korridoren", 4, IsSkipped: false), 3);
        await scene.Database.SaveAsync(item);
        var undo = await DoAsync(scene, async work => work.Db.Remove(await work.Db.AgendaItems.AsTracking().SingleAsync(Stop)));
        Assert.Equal(0, await CountAsync<AgendaItem>(scene));

        Assert.Equal(Outcome.Done, await undo!.ExecuteAsync(Stop));

        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equivalent(item, await db.AgendaItems.SingleAsync(Stop));
    }

    private static async Task<BoardUndo?> DoAsync(CommandScene scene, Func<BoardWork, Task> change)
    {
        var outcome = await scene.RunAsync<Outcome<DayOfWeek>>(async work =>
        {
            await change(work);
            return Outcome.Done;
        });
        Assert.True(outcome.IsDone);
        return outcome.Undo;
    }

    private static async Task ChangeAsync(BoardWork work, string title)
    {
        var gain = await work.Db.Gains.AsTracking().SingleAsync(Stop);
        gain.Change(title, gain.Time, kronerPerYear: 1000, quality: "Roligere");
    }

    private async Task<CommandScene> SetWithGainAsync(DatabaseProvider provider)
    {
        var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync(SomeGains.Identified(boardId: scene.BoardId));
        return scene;
    }

    private static async Task<Gain> GainAsync(CommandScene scene)
    {
        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Gains.SingleAsync(Stop);
    }

    private static async Task<int> CountAsync<TRow>(CommandScene scene)
        where TRow : class
    {
        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Set<TRow>().CountAsync(Stop);
    }
}
