using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class BallRoundTests
{
    [Fact]
    public void An_open_round_belongs_to_its_meeting_and_judges_the_goals_as_they_stand()
    {
        var goals = SomeGoals.Active(3);
        goals[1].Reword("Nye ord", Calendar.Tuesday);

        var round = SomeRounds.Open(SomeMeetings.Planned(boardId: 4), goals);

        Assert.Equal((4, 7, new IsoWeek(2026, 48)), (round.BoardId, round.MeetingId, round.Week));
        Assert.Equal([(1, 11, 1), (2, 12, 2), (3, 13, 1)], round.Goals.Select(g => (g.Position, g.GoalId, g.Wording)));
    }

    [Fact]
    public void The_goals_stand_from_the_left_without_gaps_whatever_order_they_come_in()
    {
        var goals = SomeGoals.Active(5);
        goals[1].Retire();
        goals.RemoveAt(1);
        goals.Reverse();

        Assert.Equal([(1, 11), (2, 13), (3, 14), (4, 15)], SomeRounds.Open(goals: goals).Goals.Select(g => (g.Position, g.GoalId)));
    }

    [Fact]
    public void Words_given_later_do_not_touch_the_round()
    {
        var goals = SomeGoals.Active(1);
        var round = SomeRounds.Open(goals: goals);

        goals[0].Reword("Nye ord", Calendar.Tuesday);

        Assert.Equal(1, Assert.Single(round.Goals).Wording);
    }

    [Fact]
    public void A_round_needs_a_goal() => Rule.IsBroken("rounds.no-goals", () => SomeRounds.Open(goals: []));

    [Theory]
    [InlineData(MeetingState.Held)]
    [InlineData(MeetingState.NotHeld)]
    public void No_round_opens_when_the_meeting_is_over(MeetingState state) =>
        Rule.IsBroken("rounds.meeting-over", () => SomeRounds.Open(SomeMeetings.In(state)));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_round_may_open_up_to_seven_days_ahead(int days)
    {
        var round = SomeRounds.Open(SomeMeetings.Planned(Calendar.Tuesday.AddDays(days)), today: Calendar.Tuesday);

        Assert.Equal((RoundState.Open, IsoWeek.Of(Calendar.Tuesday.AddDays(days))), (round.State, round.Week));
    }

    [Fact]
    public void A_round_does_not_open_eight_days_ahead() =>
        Rule.IsBroken("rounds.too-early", () => SomeRounds.Open(SomeMeetings.Planned(Calendar.Tuesday.AddDays(8)), today: Calendar.Tuesday));

    [Fact]
    public void Counting_takes_the_databases_half_of_the_key_away()
    {
        var round = SomeRounds.In(RoundState.Closing);
        Assert.Equal((SomeRounds.DatabaseKey, null), (round.DatabaseKey, round.Ballots));

        round.Close(ballots: 9, headcount: 12, hasColours: true);

        Assert.Equal((null, 9), (round.DatabaseKey, round.Ballots));
    }

    [Fact]
    public void The_key_files_name_is_known_until_the_file_is_gone()
    {
        Assert.Equal("round-key", SomeRounds.In(RoundState.Closed).KeyName);
        Assert.Equal("", SomeRounds.In(RoundState.Shredded).KeyName);
    }

    [Theory]
    [InlineData(12, 12, false)]
    [InlineData(13, 12, true)]
    [InlineData(0, 1, false)]
    public void More_ballots_than_people_is_said_plainly(int ballots, int headcount, bool overfull)
    {
        var round = SomeRounds.In(RoundState.Closing);

        round.Close(ballots, headcount, hasColours: false);

        Assert.Equal((overfull, headcount), (round.IsOverfull, round.Headcount));
    }

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
