using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class OpenRoundTests
{
    [Fact]
    public async Task A_press_that_saw_another_round_opens_none()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var first = await room.OpenAsync();
        await room.CloseAsync(first.Id);

        Assert.Equal(Outcome.Conflict, await room.Opening.ExecuteAsync(room.Leader, room.BoardId, seenRoundId: null, Stop));
        Assert.Empty(room.Keys.Names());

        Assert.Equal(Outcome.Done, await room.Opening.ExecuteAsync(room.Leader, room.BoardId, first.Id, Stop));
    }

    [Fact]
    public async Task A_stranger_is_turned_away_before_a_key_is_made()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);

        Assert.Equal(Outcome.Denied, await room.Opening.ExecuteAsync(new ClaimsPrincipal(), room.BoardId, seenRoundId: null, Stop));

        Assert.Empty(room.Keys.Names());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Where_the_round_cannot_be_written_its_key_file_does_not_stay(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        await room.SetAsync(provider, "BallRounds");

        await Assert.ThrowsAnyAsync<Exception>(() => room.Opening.ExecuteAsync(room.Leader, room.BoardId, seenRoundId: null, Stop));
        Assert.Empty(room.Keys.Names());

        await room.LiftAsync(provider, "BallRounds");
        Assert.NotNull(await room.OpenAsync());
    }
}
