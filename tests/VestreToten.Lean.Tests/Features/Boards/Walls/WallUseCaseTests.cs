using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>The use cases around paired screens, on both providers.</summary>
public sealed class WallUseCaseTests(PostgresServer postgres)
{
    private const string Pin = "470913";

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_screen_is_paired_named_unlocked_by_pin_locked_and_disconnected(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var leader = await database.SignInAsync(Role.Leader);
        var (access, commands) = Wired(database);
        var pairings = new Pairings(_time);
        var screen = pairings.Begin(null)!;
        Assert.Equal(Outcome.Done, await new PairWall(commands, pairings, new WrongGuesses(_time), NullLogger<PairWall>.Instance)
            .ExecuteAsync(leader, board, screen.Code, "Pauserommet", Stop));
        var wall = await FindAsync(database, screen.Secret);

        var change = new ChangeWall(database.Contexts, access, Circuits(database), _time, NullLogger<ChangeWall>.Instance);
        Assert.Equal(Outcome.Done, await change.RenameAsync(leader, WallClaims.Read(wall)!.Value.WallId, "Gangen", Stop));
        var view = await new SeeWalls(database.Contexts, access, Circuits(database), _time).ExecuteAsync(leader, Stop);
        Assert.Equal(("Gangen", false), Assert.Single(view!.Walls) is var row ? (row.Name, row.IsRevoked) : default);

        var hasher = QuickHashes.Hasher;
        Assert.Equal(Outcome.Done, await new ChoosePin(database.Contexts, access, hasher, _time).ExecuteAsync(leader, Pin, Stop));
        var unlock = new UnlockByPin(database.Contexts, commands, hasher, _time, NullLogger<UnlockByPin>.Instance);
        Assert.Equal(WallFault.PinWrong, (await unlock.ExecuteAsync(wall, "839174", Stop)).Outcome);
        Assert.False(await access.AllowsAsync(wall, Right.RunMeeting, board, Stop));
        Assert.Equal(Outcome.Done, (await unlock.ExecuteAsync(wall, Pin, Stop)).Outcome);
        Assert.True(await access.AllowsAsync(wall, Right.RunMeeting, board, Stop));

        _time.Advance(WallDevice.UnlockedFor);
        Assert.False(await access.AllowsAsync(wall, Right.RunMeeting, board, Stop));
        Assert.True(await access.AllowsAsync(wall, Right.SeeLiveCount, board, Stop));

        Assert.Equal(Outcome.Done, await change.RevokeAsync(leader, WallClaims.Read(wall)!.Value.WallId, Stop));
        Assert.Empty(await access.RightsAsync(wall, board, Stop));
        Assert.Equal(Outcome.Denied, (await unlock.ExecuteAsync(wall, Pin, Stop)).Outcome);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task No_screen_unlocks_itself_or_another_and_locks_itself_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var leader = await database.SignInAsync(Role.Leader);
        var (access, commands) = Wired(database);
        var walls = new LockWalls(commands, access, NullLogger<LockWalls>.Instance);
        Assert.Equal(Outcome.Gone, await walls.UnlockAsync(leader, board, Stop));
        var (one, other) = (await AddAsync(database, board, "a"), await AddAsync(database, board, "b"));

        Assert.Equal(Outcome.Done, await walls.UnlockAsync(leader, board, Stop));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Outcome.Denied, await walls.UnlockAsync(one, board, Stop));
        Assert.Equal(Outcome.Done, await walls.LockAsync(one, board, Stop));
        Assert.False(await access.AllowsAsync(one, Right.RunMeeting, board, Stop));
        Assert.True(await access.AllowsAsync(other, Right.RunMeeting, board, Stop));
        Assert.Equal(Outcome.Done, await walls.LockAsync(leader, board, Stop));
        Assert.False(await access.AllowsAsync(other, Right.RunMeeting, board, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_screens_circuit_lives_while_it_is_paired(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var wall = await AddAsync(database, (await database.AddBoardAsync()).Id, "a");
        var open = Circuits(database);
        var isCut = false;
        using var connection = open.TryConnect(Visitor.Read(wall)!.Value, () => isCut = true);
        var ending = new EndCircuits(open, new SessionStates(database.Contexts, _time), NullLogger<EndCircuits>.Instance);
        await ending.ExecuteAsync(Stop);
        Assert.False(isCut);

        await new MarkWallsSeen(database.Contexts, open, _time).ExecuteAsync(Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(_time.GetUtcNow(), (await db.WallDevices.SingleAsync(Stop)).LastSeen);

        // By another program: nothing in this one is told.
        await db.WallDevices.ExecuteUpdateAsync(w => w.SetProperty(x => x.Revoked, _time.GetUtcNow()), Stop);
        await ending.ExecuteAsync(Stop);
        Assert.True(isCut);
    }

    private (AccessCheck Access, BoardCommands Commands) Wired(TestDatabase database)
    {
        var access = new AccessCheck(database.Contexts, _time);
        return (access, new BoardCommands(
            access, database.Contexts, new BoardChanges(_time, NullLogger<BoardChanges>.Instance), _time, NullLogger<BoardCommands>.Instance));
    }

    private OpenCircuits Circuits(TestDatabase database) => new(new CircuitLimits(10, 10), new Sessions(database.Contexts, _time));

    private async Task<ClaimsPrincipal> AddAsync(TestDatabase database, int board, string secret)
    {
        await database.SaveAsync(WallDevice.Pair(board, "Skjerm " + secret, WallSecret.Hash(secret), _time.GetUtcNow() - TimeSpan.FromDays(1)));
        return await FindAsync(database, secret);
    }

    private static async Task<ClaimsPrincipal> FindAsync(TestDatabase database, string secret)
    {
        var hash = WallSecret.Hash(secret);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return new WallClaims(await db.WallDevices.Where(w => w.Hash == hash).Select(w => w.Id).SingleAsync(Stop)).ToPrincipal("wall");
    }
}
