namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>A goal for the service (mål) that the staff have set, with a measure, a baseline and a target.</summary>
public sealed partial class ServiceGoal
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

    /// <summary>The wording that held at the end of a week: what a value of that week is measured under.</summary>
    public ServiceGoalWording WordingIn(IsoWeek week) =>
        Wordings.LastOrDefault(w => w.Since <= week.Monday.AddDays(6)) ?? Wordings[0];

    /// <summary>How far a value has come under the wording it was measured under, as a share 0–1; null without a value.</summary>
    public decimal? Progress(ServiceGoalValue? value) => value is null ? null : WordingOf(value).Progress(value.Value);

    /// <summary>Whether a value is at the target it was measured under, or better.</summary>
    public bool IsMet(ServiceGoalValue value) => WordingOf(value).IsMet(value.Value);

    private ServiceGoalWording WordingOf(ServiceGoalValue value) =>
        _wordings.Find(w => value.GoalId == Id && w.Number == value.Wording) ?? throw new RuleViolationException("service-goals.other-goals-value");
}
