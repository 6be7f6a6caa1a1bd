using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class BallRoundTests
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
}
