namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

public enum ServiceGoalState
{
    /// <summary>Somebody has put it forward.</summary>
    Proposed = 1,

    /// <summary>The unit works towards it and measures it.</summary>
    Active = 2,

    Reached = 3,

    /// <summary>Put away without having been reached.</summary>
    Retired = 4,
}

/// <summary>Why a proposal cannot be taken into use.</summary>
public enum AdoptionFault
{
    None,

    /// <summary>It is no proposal, or no longer.</summary>
    NotProposed,

    TooManyActive,

    /// <summary>
    /// The leader's own, and nobody has supported it. Goals are the staff's: it takes an answer that the leader knows.
    /// </summary>
    NotAcknowledged,
}

/// <summary>A goal for the service (mål) that the staff have set, with a measure, a baseline and a target.</summary>
public sealed class ServiceGoal
{
    /// <summary>The most active goals on a board.</summary>
    public const int MaxActive = 5;

    private readonly List<ServiceGoalWording> _wordings = [];

    private ServiceGoal()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public ServiceGoalState State { get; private set; }

    /// <summary>Whether it came from the staff, not from the leader in the meeting.</summary>
    public bool ProposedByStaff { get; private set; }

    /// <summary>
    /// Whether the leader's own proposal was taken into use although nobody of the staff had supported it: goals are the
    /// staff's, so it is kept for good.
    /// </summary>
    public bool AdoptedUnasked { get; private set; }

    /// <summary>Every wording it has had, oldest first, each with its measure and target.</summary>
    public IReadOnlyList<ServiceGoalWording> Wordings => [.. _wordings.OrderBy(w => w.Number)];

    /// <summary>The wording of today.</summary>
    public ServiceGoalWording Wording => _wordings.MaxBy(w => w.Number) ?? throw new RuleViolationException("service-goals.not-loaded");

    /// <summary>Somebody puts a goal forward.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.aim</c>.</exception>
    public static ServiceGoal Propose(int boardId, ServiceGoalAim aim, bool byStaff, DateOnly day)
    {
        var goal = new ServiceGoal { BoardId = boardId, State = ServiceGoalState.Proposed, ProposedByStaff = byStaff };
        goal._wordings.Add(ServiceGoalWording.Of(1, aim, day));
        return goal;
    }

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

    /// <summary>The wording that held at the end of a week: what a value of that week is measured under.</summary>
    public ServiceGoalWording WordingIn(IsoWeek week) =>
        Wordings.LastOrDefault(w => w.Since <= week.Monday.AddDays(6)) ?? Wordings[0];

    /// <summary>How far a value has come under the wording it was measured under, as a share 0–1; null without a value.</summary>
    public decimal? Progress(ServiceGoalValue? value) => value is null ? null : WordingOf(value).Progress(value.Value);

    /// <summary>Whether a value is at the target it was measured under, or better.</summary>
    public bool IsMet(ServiceGoalValue value) => WordingOf(value).IsMet(value.Value);

    private ServiceGoalWording WordingOf(ServiceGoalValue value) =>
        _wordings.Find(w => value.GoalId == Id && w.Number == value.Wording) ?? throw new RuleViolationException("service-goals.other-goals-value");

    private void RequireNotEnded()
    {
        if (State is ServiceGoalState.Reached or ServiceGoalState.Retired)
            throw new RuleViolationException("service-goals.ended");
    }
}
