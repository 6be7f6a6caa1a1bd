using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class BallRoundTests
{
    [Fact]
    public void An_open_round_is_voided_before_it_is_counted_and_shows_no_colours_then()
    {
        var round = SomeRounds.Open();

        round.Void(RoundVoidReason.TooManyBallots);
        Assert.Equal((RoundState.Closing, RoundVoidReason.TooManyBallots), (round.State, round.VoidReason));
        round.Close(ballots: 90, headcount: 12, hasColours: true);

        Assert.Equal((90, false), (round.Ballots, round.WasRevealed));
        Rule.IsBroken("rounds.voided", () => round.Void(RoundVoidReason.Other));
    }

    [Theory]
    [InlineData(RoundState.Closed)]
    [InlineData(RoundState.Shredded)]
    public void A_revealed_round_that_is_voided_has_been_seen_all_the_same(RoundState state)
    {
        var round = SomeRounds.In(state);

        round.Void(RoundVoidReason.Mistake);

        Assert.Equal((state, RoundVoidReason.Mistake, true), (round.State, round.VoidReason, round.WasRevealed));
    }

    [Fact]
    public void There_is_nothing_to_void_while_it_is_counted_or_where_no_colour_was_shown()
    {
        var round = SomeRounds.In(RoundState.Closing);
        Rule.IsBroken("rounds.nothing-to-void", () => round.Void(RoundVoidReason.Other));

        round.Close(ballots: 3, headcount: 12, hasColours: false);

        Rule.IsBroken("rounds.nothing-to-void", () => round.Void(RoundVoidReason.Other));
        Assert.Null(round.VoidReason);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Colours_show_from_the_threshold_on(int ballots, bool hasColours)
    {
        var round = SomeRounds.In(RoundState.Closing);
        Assert.False(round.HasColours(5));

        round.Close(ballots, 12, hasColours: true);

        Assert.Equal(hasColours, round.HasColours(5));
    }

    [Theory]
    [InlineData("begin closing", "rounds.not-open", RoundState.Open)]
    [InlineData("close", "rounds.not-closing", RoundState.Closing)]
    [InlineData("shred", "rounds.not-closed", RoundState.Closed)]
    public void Each_step_follows_the_one_before_and_none_is_taken_twice(string step, string rule, RoundState from)
    {
        foreach (var state in Enum.GetValues<RoundState>())
        {
            var round = SomeRounds.In(state);
            if (state == from)
                Do(step, round);
            else
                Rule.IsBroken(rule, () => Do(step, round));
            Assert.Equal(state == from ? state + 1 : state, round.State);
        }
    }

    private static void Do(string step, BallRound round)
    {
        if (step == "begin closing")
            round.BeginClosing();
        else if (step == "close")
            round.Close(9, 12, hasColours: true);
        else
            round.MarkShredded();
    }
}
