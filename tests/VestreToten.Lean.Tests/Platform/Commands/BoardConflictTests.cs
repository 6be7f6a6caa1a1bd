using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Commands;

/// <summary>Two who change one board at the same moment.</summary>
public sealed class BoardConflictTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_many_at_once_one_gets_the_last_place(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => scene.RunAsync(async work =>
        {
            if (await work.Db.WellbeingGoals.AnyAsync(Stop))
                return Outcome.Conflict;
            scene.Add(work);
            return Outcome.Done;
        }), Stop)));

        Assert.Equal((1, 7), (outcomes.Count(o => o == Outcome.Done), outcomes.Count(o => o == Outcome.Conflict)));
        Assert.Equal((1, 1), (await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_change_that_lost_is_made_again_of_what_is_stored_then(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.Database.SaveAsync(IdeaAccess.Open(scene.BoardId, OpenIdeas.NewKey(), Calendar.TuesdayMorning));
        var calls = 0;

        Assert.Equal(Outcome.Done, await scene.RunAsync(work =>
        {
            scene.Add(work);
            // As if the key had not been there when it was asked for.
            if (++calls == 1)
                work.Db.IdeaAccesses.Add(IdeaAccess.Open(scene.BoardId, OpenIdeas.NewKey(), Calendar.TuesdayMorning));
            return Task.FromResult(Outcome.Done);
        }));

        Assert.Equal((2, 1, 1), (calls, await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Whoever_loses_time_and_again_is_told_and_nobody_else(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var calls = 0;

        Assert.Equal(Outcome.Conflict, await scene.RunAsync(work =>
        {
            calls++;
            scene.Add(work);
            // The improvement that it came from has gone.
            work.Db.Gains.Add(SomeGains.Identified(boardId: scene.BoardId, improvementId: 999));
            return Task.FromResult(Outcome.Done);
        }));

        Assert.Equal((BoardCommands.MaxAttempts, 0, 0), (calls, await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_fault_of_the_program_is_no_conflict(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var calls = 0;

        await Assert.ThrowsAnyAsync<Exception>(() => scene.RunAsync(async work =>
        {
            calls++;
            scene.Add(work);
            await work.SaveAsync();
            await work.Db.Database.ExecuteSqlAsync($"INSERT INTO \"IdeaAccesses\" (\"BoardId\") VALUES (NULL)", Stop);
            return Outcome.Done;
        }));

        Assert.Equal((1, 0, 0), (calls, await scene.CountAsync(), scene.Told(scene.BoardId)));
    }
}
