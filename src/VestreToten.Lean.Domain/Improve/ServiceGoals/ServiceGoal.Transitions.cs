namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

public sealed partial class ServiceGoal
{
    /// <summary>Whether the proposal can be taken into use.</summary>
    /// <param name="active">How many active goals the board has.</param>
    /// <param name="supporters">How many <see cref="ServiceGoalSupport"/> it has.</param>
    /// <param name="acknowledged">Whether the leader has answered that nobody else asked for it.</param>
    public AdoptionFault CheckAdoption(int active, int supporters, bool acknowledged)
    {
        if (State != ServiceGoalState.Proposed)
            return AdoptionFault.NotProposed;
        if (active >= MaxActive)
            return AdoptionFault.TooManyActive;
        return ProposedByStaff || supporters > 0 || acknowledged ? AdoptionFault.None : AdoptionFault.NotAcknowledged;
    }

    /// <summary>The meeting takes the goal into use. The parameters are those of <see cref="CheckAdoption"/>.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>service-goals.not-proposed</c>, <c>service-goals.too-many-active</c>, <c>service-goals.not-acknowledged</c>.
    /// </exception>
    public void Adopt(int active, int supporters, bool acknowledged)
    {
        State = CheckAdoption(active, supporters, acknowledged) switch
        {
            AdoptionFault.None => ServiceGoalState.Active,
            AdoptionFault.NotProposed => throw new RuleViolationException("service-goals.not-proposed"),
            AdoptionFault.TooManyActive => throw new RuleViolationException("service-goals.too-many-active"),
            _ => throw new RuleViolationException("service-goals.not-acknowledged"),
        };
        AdoptedUnasked = !ProposedByStaff && supporters == 0;
    }

    /// <summary>Gives the goal new words, measure or target; the old stay in the history. The same again changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.aim</c>, <c>service-goals.ended</c>.</exception>
    public void Adjust(ServiceGoalAim aim, DateOnly day)
    {
        RequireNotEnded();
        if (aim.Tidied() != Wording.Aim)
            _wordings.Add(ServiceGoalWording.Of(Wording.Number + 1, aim, day));
    }

    /// <summary>The unit got there.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.not-active</c>.</exception>
    public void Reach()
    {
        if (State != ServiceGoalState.Active)
            throw new RuleViolationException("service-goals.not-active");
        State = ServiceGoalState.Reached;
    }

    /// <summary>Puts the goal, or the proposal, away.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.ended</c>.</exception>
    public void Retire()
    {
        RequireNotEnded();
        State = ServiceGoalState.Retired;
    }

    private void RequireNotEnded()
    {
        if (State is ServiceGoalState.Reached or ServiceGoalState.Retired)
            throw new RuleViolationException("service-goals.ended");
    }
}
