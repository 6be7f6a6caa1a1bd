using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeGoals
{
    public static WellbeingGoal Proposed(string text = "Vi har det bra på jobb", int boardId = 1) =>
        WellbeingGoal.Propose(boardId, text, Calendar.Tuesday);

    /// <summary>So many active goals, at the positions 1, 2, 3 … and with the numbers 11, 12, 13 …</summary>
    public static List<WellbeingGoal> Active(int count)
    {
        var shelf = new List<WellbeingGoal>();
        for (var i = 1; i <= count; i++)
        {
            var goal = Proposed("Mål nummer " + i).WithId(10 + i);
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        return shelf;
    }

    public static WellbeingGoal In(GoalState state)
    {
        var goal = Proposed();
        if (state is GoalState.Active or GoalState.Achieved)
            goal.Activate([]);
        if (state == GoalState.Achieved)
            goal.Achieve();
        if (state == GoalState.Retired)
            goal.Retire();
        return goal;
    }
}
