using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed class WordingProposalTests
{
    [Fact]
    public void New_words_are_proposed_for_a_goal_that_is_in_use_and_that_does_not_say_so()
    {
        var goal = SomeGoals.Active(1)[0];
        var proposal = WordingProposal.For(goal, "  Vi ler \n sammen ", Calendar.Tuesday);
        Assert.Equal((goal.Id, "Vi ler sammen", Calendar.Tuesday), (proposal.GoalId, proposal.Text, proposal.Day));
        Assert.Equal("Mål nummer 1", goal.Wording.Text);

        Rule.IsBroken("goals.same-wording", () => WordingProposal.For(goal, "MÅL  nummer 1", Calendar.Tuesday));
        Rule.IsBroken("goals.text", () => WordingProposal.For(goal, " ", Calendar.Tuesday));
        foreach (var state in new[] { GoalState.Proposed, GoalState.Achieved, GoalState.Retired })
            Rule.IsBroken("goals.not-active", () => WordingProposal.For(SomeGoals.In(state), "Vi ler sammen", Calendar.Tuesday));
    }

    [Fact]
    public void Two_goals_in_use_change_places()
    {
        var shelf = SomeGoals.Active(3);
        shelf[0].ChangePlaces(shelf[2]);
        Assert.Equal([3, 2, 1], shelf.Select(g => g.Position));
        Rule.IsBroken("goals.not-active", () => shelf[0].ChangePlaces(SomeGoals.Proposed()));
        Rule.IsBroken("goals.not-active", () => SomeGoals.In(GoalState.Achieved).ChangePlaces(shelf[0]));
        Assert.Equal([3, 2, 1], shelf.Select(g => g.Position));
    }
}
