namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>What was measured of a service goal in one week. One for each goal and week.</summary>
public sealed class ServiceGoalValue
{
    private ServiceGoalValue()
    {
    }

    public int GoalId { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>The number of the wording it was measured under: the one that held at the end of the week.</summary>
    public int Wording { get; private set; }

    /// <summary>What was measured, in the wording's measure.</summary>
    public decimal Value { get; private set; }

    /// <summary>Writes down a week's value.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.not-active</c>, <c>service-goals.value</c>.</exception>
    public static ServiceGoalValue Of(ServiceGoal goal, IsoWeek week, decimal value)
    {
        var measured = new ServiceGoalValue { GoalId = goal.Id, Week = week };
        measured.Replace(goal, value);
        return measured;
    }

    /// <summary>Writes another value over the week's.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>service-goals.not-active</c>; <c>service-goals.value</c>: <see cref="GoalNumber.IsPossible"/> was not asked first;
    /// <c>service-goals.other-goals-value</c>.
    /// </exception>
    public void Replace(ServiceGoal goal, decimal value)
    {
        if (goal.Id != GoalId)
            throw new RuleViolationException("service-goals.other-goals-value");
        if (goal.State != ServiceGoalState.Active)
            throw new RuleViolationException("service-goals.not-active");
        if (!GoalNumber.IsPossible(value))
            throw new RuleViolationException("service-goals.value");
        (Wording, Value) = (goal.WordingIn(Week).Number, value);
    }
}
