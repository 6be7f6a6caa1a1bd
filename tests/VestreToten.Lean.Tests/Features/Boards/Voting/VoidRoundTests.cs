using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class VoidRoundTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_open_round_that_is_voided_is_never_counted_and_another_may_be_held(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var flooded = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(flooded, 40, "rrr");

        Assert.Equal(Outcome.Done, await VoidAsync(room, flooded.Id, RoundVoidReason.TooManyBallots));

        var stored = await room.ReadAsync(flooded.Id);
        Assert.Equal(
            (RoundState.Shredded, RoundVoidReason.TooManyBallots, 40, 12, true, false, null),
            (stored.State, stored.VoidReason, stored.Ballots, stored.Headcount, stored.IsOverfull, stored.WasRevealed, stored.DatabaseKey));
        Assert.Empty(await room.TalliesAsync());
        Assert.Equal(0, await room.RowsAsync(flooded.Id));
        Assert.Empty(room.Keys.Names());
        Assert.Equal(CastOutcome.RoundClosed, await room.CastAsync(flooded, 1, "ggg"));

        var second = await room.OpenAsync();
        await room.VoteAsync(second, 6);
        await room.CloseAsync(second.Id);
        Assert.Equal(["6 6/0/0", "6 0/6/0", "6 0/0/6"], await room.TalliesAsync());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_revealed_round_that_is_voided_has_no_result_any_more_and_the_week_gets_no_other(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await RevealedAsync(room, ballots: 13);

        Assert.Equal(Outcome.Done, await VoidAsync(room, round, RoundVoidReason.Outsiders));

        Assert.Empty(await room.TalliesAsync());
        Assert.Equal((RoundVoidReason.Outsiders, true, 13), await StoredAsync(room, round));
        Assert.Equal(Outcome.Conflict, await room.Opening.ExecuteAsync(room.Leader, room.BoardId, await room.NewestRoundAsync(), Stop));
        Assert.Equal(Outcome.Conflict, await VoidAsync(room, round, RoundVoidReason.Other));
        Assert.Equal((RoundVoidReason.Outsiders, true, 13), await StoredAsync(room, round));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_several_who_void_at_once_one_does_and_its_reason_stays(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await RevealedAsync(room, ballots: 9);

        var outcomes = await Task.WhenAll(Enum.GetValues<RoundVoidReason>().Select(reason => Task.Run(() => VoidAsync(room, round, reason), Stop)));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.Equal(3, outcomes.Count(o => o == Outcome.Conflict));
        Assert.Equal((RoundVoidReason)(Array.IndexOf(outcomes, Outcome.Done) + 1), (await room.ReadAsync(round)).VoidReason);
    }

    private static Task<Outcome<VoidRoundFault>> VoidAsync(VotingFixture room, int round, RoundVoidReason reason) =>
        room.Voiding.ExecuteAsync(room.Leader, room.BoardId, round, reason, Stop);

    private static async Task<int> RevealedAsync(VotingFixture room, int ballots)
    {
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, ballots);
        await room.CloseAsync(round.Id);
        return round.Id;
    }

    private static async Task<(RoundVoidReason?, bool, int?)> StoredAsync(VotingFixture room, int round)
    {
        var stored = await room.ReadAsync(round);
        return (stored.VoidReason, stored.WasRevealed, stored.Ballots);
    }
}
