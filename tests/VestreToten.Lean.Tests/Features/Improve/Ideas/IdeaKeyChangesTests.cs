using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>Opening, renewing and withdrawing a board's key.</summary>
public sealed class IdeaKeyChangesTests(PostgresServer postgres)
{
    private readonly BoardChanges _changes = new(TimeProvider.System, NullLogger<BoardChanges>.Instance);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_key_is_opened_once_renewed_and_withdrawn_for_good(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var leader = await database.SignInAsync(Role.Leader);
        var queries = new IdeaQueries(database.Contexts);
        var keys = new IdeaKeyQueries(database.Reads(), AuthorizedReading.Unshared());
        var open = new OpenIdeas(database.Commands(_changes));

        Assert.Equal(Outcome.Done, await open.ExecuteAsync(leader, board, Stop));
        var first = await keys.KeyAsync(leader, board, Stop);
        await open.ExecuteAsync(leader, board, Stop);
        Assert.Equal((first, board), (await keys.KeyAsync(leader, board, Stop), (await queries.FindAsync(first, Stop))!.BoardId));
        Assert.Equal(1, _changes.Version(board, BoardTopics.Improvements));

        await new RenewIdeas(database.Commands(_changes)).ExecuteAsync(leader, board, Stop);
        var second = await keys.KeyAsync(leader, board, Stop);
        Assert.Null(await queries.FindAsync(first, Stop));
        Assert.NotNull(await queries.FindAsync(second, Stop));

        await new WithdrawIdeas(database.Commands(_changes)).ExecuteAsync(leader, board, Stop);
        await open.ExecuteAsync(leader, board, Stop);
        Assert.Null(await keys.KeyAsync(leader, board, Stop));
        Assert.Null(await queries.FindAsync(second, Stop));
        Assert.Equal(3, _changes.Version(board, BoardTopics.Improvements));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_who_open_at_once_get_the_same_key(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var leader = await database.SignInAsync(Role.Leader);
        var open = new OpenIdeas(database.Commands(_changes));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => open.ExecuteAsync(leader, board, Stop))));
        Assert.All(outcomes, outcome => Assert.Equal(Outcome.Done, outcome));
        Assert.Equal(1, _changes.Version(board, BoardTopics.Improvements));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task The_key_is_the_leaders_affair(Role role)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        await AssertDeniedAsync(database, await database.SignInAsync(role), board);
        await AssertDeniedAsync(database, new ClaimsPrincipal(), board);
        await AssertDeniedAsync(database, await database.SignInAsync(Role.Leader), board + 1);
    }

    private async Task AssertDeniedAsync(TestDatabase database, ClaimsPrincipal who, int board)
    {
        Assert.Equal(Outcome.Denied, await new OpenIdeas(database.Commands(_changes)).ExecuteAsync(who, board, Stop));
        Assert.Equal(Outcome.Denied, await new RenewIdeas(database.Commands(_changes)).ExecuteAsync(who, board, Stop));
        Assert.Equal(Outcome.Denied, await new WithdrawIdeas(database.Commands(_changes)).ExecuteAsync(who, board, Stop));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(0, await db.IdeaAccesses.CountAsync(Stop));
    }
}
