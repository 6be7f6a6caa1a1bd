using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Commands;

/// <summary>Who may change a board, what is kept of a change, and who is told of it.</summary>
public sealed class BoardCommandsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_change_is_kept_and_told_once_for_its_topic(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);

        Assert.Equal(Outcome.Done, await scene.RunAsync(async work =>
        {
            scene.Add(work);
            await work.SaveAsync();
            scene.Add(work);
            return Outcome.Done;
        }));

        Assert.Equal((2, 1), (await scene.CountAsync(), scene.Told(scene.BoardId)));
        Assert.Equal(1, scene.Told(scene.BoardId, BoardTopics.All));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Whoever_has_not_the_right_changes_nothing_and_nothing_is_told(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var stranger = await scene.Database.SignInAsync((await scene.Database.AddBoardAsync("nabo")).Id, Role.Leader);
        foreach (var user in new[] { new ClaimsPrincipal(), stranger, await scene.Database.SignInAsync(scene.BoardId, Role.Manager) })
        {
            Assert.Equal(Outcome.Denied, await scene.Commands.RunAsync(
                user, Right.WorkOnGoals, scene.BoardId, BoardTopics.Goals, _ => throw new InvalidOperationException("It was called."), Stop));
        }

        Assert.Equal((0, 0), (await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nothing_is_told_before_the_commit(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        await scene.RunAsync(async work =>
        {
            scene.Add(work);
            await work.SaveAsync();
            Assert.Equal((0, 0), (await scene.CountAsync(), scene.Told(scene.BoardId)));
            return Outcome.Done;
        });

        Assert.Equal((1, 1), (await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_a_commit_that_fails_nothing_is_told(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        await room.SetAsync(provider, "WellbeingGoals");

        await Assert.ThrowsAnyAsync<Exception>(() => room.Database.Commands(room.Changes).RunAsync(
            room.Leader, Right.WorkOnGoals, room.BoardId, BoardTopics.Goals, work =>
            {
                work.Db.WellbeingGoals.Add(SomeGoals.Proposed("Vi hilser på hverandre", room.BoardId));
                return Task.FromResult(Outcome.Done);
            }, Stop));

        Assert.Equal(0, room.Changes.Version(room.BoardId, BoardTopics.All));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_rejected_is_not_kept_even_where_it_was_written(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        foreach (var refusal in new Outcome<DayOfWeek>[] { DayOfWeek.Friday, Outcome.Conflict, Outcome.Gone, Outcome.Denied })
        {
            Assert.Equal(refusal, await scene.RunAsync<Outcome<DayOfWeek>>(async work =>
            {
                scene.Add(work);
                await work.SaveAsync();
                return refusal;
            }));
        }

        Assert.Equal((0, 0), (await scene.CountAsync(), scene.Told(scene.BoardId)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_rule_that_would_be_broken_rejects_the_change_and_keeps_nothing(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);
        var calls = 0;

        Assert.Equal(Outcome.Rejected, await scene.RunAsync(async work =>
        {
            calls++;
            scene.Add(work);
            await work.SaveAsync();
            throw new RuleViolationException("goals.some-rule");
        }));

        Assert.Equal((0, 0, 1), (await scene.CountAsync(), scene.Told(scene.BoardId), calls));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Where_nothing_changed_nobody_is_told(DatabaseProvider provider)
    {
        await using var scene = await CommandScene.SetAsync(provider, postgres);

        Assert.Equal(Outcome.Done, await scene.RunAsync(async work =>
        {
            work.AlsoChanges(scene.BoardId + 1);
            await work.Db.Boards.AsTracking().LoadAsync(Stop);
            return Outcome.Done;
        }));

        Assert.Equal((0, 0), (scene.Told(scene.BoardId), scene.Told(scene.BoardId + 1)));
    }

    [Fact]
    public async Task Another_board_that_changes_as_well_is_told_too()
    {
        await using var scene = await CommandScene.SetAsync(DatabaseProvider.Sqlite, postgres);
        await scene.RunAsync(work =>
        {
            scene.Add(work);
            work.AlsoChanges(77);
            work.AlsoChanges(scene.BoardId);
            return Task.FromResult(Outcome.Done);
        });

        Assert.Equal((1, 1), (scene.Told(scene.BoardId), scene.Told(77)));
    }

    [Fact]
    public async Task The_users_rights_come_with_the_work_and_a_key_brings_none()
    {
        await using var scene = await CommandScene.SetAsync(DatabaseProvider.Sqlite, postgres);
        IReadOnlySet<Right> rights = new HashSet<Right>();
        await scene.RunAsync(work =>
        {
            rights = work.Rights;
            return Task.FromResult(Outcome.Done);
        });
        Assert.Equal(AccessTable.RightsOf(Role.Leader).Order(), rights.Order());

        Assert.Equal(Outcome.Done, await scene.Commands.RunByKeyAsync<Outcome<DayOfWeek>>(scene.BoardId, BoardTopics.Goals, work =>
        {
            rights = work.Rights;
            scene.Add(work);
            return Task.FromResult<Outcome<DayOfWeek>>(Outcome.Done);
        }, Stop));
        Assert.Empty(rights);
        Assert.Equal((1, 1), (await scene.CountAsync(), scene.Told(scene.BoardId)));
    }
}
