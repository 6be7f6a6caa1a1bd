using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class OverfullRoundTests
{
    [Fact]
    public async Task While_the_round_is_open_it_shows_as_it_stands_and_follows_the_number()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 12);
        Assert.False((await BoardAsync(room)).Round!.IsOverfull);

        await room.CastAsync(round, 13, "ggg");
        Assert.True((await BoardAsync(room)).Round!.IsOverfull);

        await SetHeadcountAsync(room, round.Id, 13);
        Assert.False((await BoardAsync(room)).Round!.IsOverfull);
    }

    [Fact]
    public async Task The_board_and_the_minutes_of_a_voided_round_say_why_and_show_no_result()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 13);
        await room.CloseAsync(round.Id);
        Assert.All((await BoardAsync(room)).Vases, vase => Assert.Equal((true, true), (vase.History[^1].Colours is not null, vase.History[^1].IsOverfull)));

        await room.Voiding.ExecuteAsync(room.Leader, room.BoardId, round.Id, RoundVoidReason.Outsiders, Stop);

        var board = await BoardAsync(room);
        Assert.Equal((RoundVoidReason.Outsiders, false, false), (board.Round!.VoidReason, board.Round.IsRevealed, board.Round.MayBeRepeated));
        Assert.All(board.Vases, vase => Assert.Equal((null, null), (vase.Colours, vase.History[^1].Ballots)));
        var minutes = await MinutesAsync(room);
        Assert.Equal((RoundVoidReason.Outsiders, 13), (minutes.VoidReason, minutes.Ballots));
        Assert.Empty(minutes.Results);
    }
}
