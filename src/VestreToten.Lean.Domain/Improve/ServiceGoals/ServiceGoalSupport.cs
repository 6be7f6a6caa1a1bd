namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>One phone's support of a proposal. How many there are is counted from the rows, never kept beside them.</summary>
public sealed class ServiceGoalSupport
{
    private ServiceGoalSupport()
    {
    }

    public int GoalId { get; private set; }

    /// <summary>What the phone's token is to this goal; see <see cref="SupportMark"/>.</summary>
    public byte[] Supporter { get; private set; } = [];

    /// <summary>A phone supports a proposal.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>service-goals.not-proposed</c>; <c>service-goals.supporter</c>: not <see cref="SupportMark.Length"/> bytes.
    /// </exception>
    public static ServiceGoalSupport Of(ServiceGoal goal, byte[] supporter)
    {
        if (goal.State != ServiceGoalState.Proposed)
            throw new RuleViolationException("service-goals.not-proposed");
        if (supporter.Length != SupportMark.Length)
            throw new RuleViolationException("service-goals.supporter");
        return new ServiceGoalSupport { GoalId = goal.Id, Supporter = [.. supporter] };
    }
}
