using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class VoidRoundTests
{
    [Fact]
    public async Task It_can_be_done_until_the_day_before_the_week_is_published()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await RevealedAsync(room, ballots: 9);
        // The meeting's week is 48: it is published on Tuesday 8 December.
        Assert.Equal(new DateOnly(2026, 12, 7), VoidRound.LastDay((await room.ReadAsync(round)).Week));

        room.Time.SetUtcNow(new DateTimeOffset(2026, 12, 7, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(VoidRoundFault.TooLate, await VoidAsync(room, round, RoundVoidReason.Other));
        Assert.Equal(3, (await room.TalliesAsync()).Count);

        room.Time.AdjustTime(new DateTimeOffset(2026, 12, 7, 22, 59, 0, TimeSpan.Zero));
        Assert.Equal(Outcome.Done, await VoidAsync(room, round, RoundVoidReason.Other));
    }

    [Fact]
    public async Task Nobody_else_voids_and_a_round_without_colours_needs_it_not()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 4);

        Assert.Equal(
            Outcome.Denied, await room.Voiding.ExecuteAsync(new ClaimsPrincipal(), room.BoardId, round.Id, RoundVoidReason.Other, Stop));
        Assert.Equal(Outcome.Denied, await VoidAsync(room, round.Id + 1, RoundVoidReason.Other));
        Assert.Equal(Outcome.Denied, await VoidAsync(room, round.Id, 0));
        await room.CloseAsync(round.Id);
        Assert.Equal(Outcome.Conflict, await VoidAsync(room, round.Id, RoundVoidReason.Other));

        Assert.Equal(["4 –/–/–", "4 –/–/–", "4 –/–/–"], await room.TalliesAsync());
    }
}
