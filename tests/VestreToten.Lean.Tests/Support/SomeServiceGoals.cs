using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeServiceGoals
{
    /// <summary>Waiting from 30 minutes down to 10.</summary>
    public static ServiceGoalAim LessWaiting { get; } =
        new("Ingen venter lenge på hjelp", "min ventetid", Baseline: 30, Target: 10, GoalDirection.Down);

    public static ServiceGoal Proposed(ServiceGoalAim? aim = null, bool byStaff = true, int boardId = 1) =>
        ServiceGoal.Propose(boardId, aim ?? LessWaiting, byStaff, Calendar.Tuesday);

    public static ServiceGoal In(ServiceGoalState state, int boardId = 1, ServiceGoalAim? aim = null)
    {
        var goal = Proposed(aim, boardId: boardId);
        if (state is ServiceGoalState.Active or ServiceGoalState.Reached)
            goal.Adopt(active: 0, supporters: 0, acknowledged: false);
        if (state == ServiceGoalState.Reached)
            goal.Reach();
        if (state == ServiceGoalState.Retired)
            goal.Retire();
        return goal;
    }
}
