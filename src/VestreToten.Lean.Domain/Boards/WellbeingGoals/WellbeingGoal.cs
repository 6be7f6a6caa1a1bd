namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

/// <summary>A wellbeing goal (trivselsmål), set by the staff themselves: what the balls judge.</summary>
public sealed class WellbeingGoal
{
    /// <summary>The most active goals on a board.</summary>
    public const int MaxActive = 5;

    private readonly List<GoalWording> _wordings = [];

    private WellbeingGoal()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public GoalState State { get; private set; }

    /// <summary>
    /// Its order from the left while active, from 1 up and with gaps where goals have left the shelf; 0 otherwise.
    /// <see cref="Voting.RoundGoal.Position"/> is the place without gaps, 1–5.
    /// </summary>
    public int Position { get; private set; }

    /// <summary>Every wording it has had, oldest first. Old tallies stay with the wording they judged.</summary>
    public IReadOnlyList<GoalWording> Wordings => [.. _wordings.OrderBy(w => w.Number)];

    /// <summary>The wording of today.</summary>
    public GoalWording Wording => _wordings.MaxBy(w => w.Number) ?? throw new RuleViolationException("goals.not-loaded");

    /// <summary>Whether the wording of today is these words, however they are written: in capitals or not.</summary>
    public bool Says(string words) => string.Equals(Wording.Text, PlainText.OneLine(words), StringComparison.OrdinalIgnoreCase);

    /// <summary>Somebody puts a goal forward.</summary>
    /// <exception cref="RuleViolationException"><c>goals.text</c>.</exception>
    public static WellbeingGoal Propose(int boardId, string text, DateOnly day)
    {
        var goal = new WellbeingGoal { BoardId = boardId, State = GoalState.Proposed };
        goal._wordings.Add(new GoalWording(1, GoalText.From(text), day));
        return goal;
    }

    /// <summary>The meeting takes the goal into use, rightmost on the shelf.</summary>
    /// <param name="active">The board's active goals.</param>
    /// <exception cref="RuleViolationException"><c>goals.not-proposed</c>, <c>goals.too-many-active</c>.</exception>
    public void Activate(IReadOnlyCollection<WellbeingGoal> active)
    {
        Require(GoalState.Proposed, "goals.not-proposed");
        TakePlace(active);
    }

    /// <summary>Whether a board has room for these as its active goals, each at a place of its own.</summary>
    public static bool CanBeActiveTogether(IReadOnlyCollection<WellbeingGoal> goals) =>
        goals.Count <= MaxActive && goals.DistinctBy(g => g.Position).Count() == goals.Count;

    /// <summary>Two active goals change places on the shelf.</summary>
    /// <exception cref="RuleViolationException"><c>goals.not-active</c>.</exception>
    public void ChangePlaces(WellbeingGoal other)
    {
        Require(GoalState.Active, "goals.not-active");
        other.Require(GoalState.Active, "goals.not-active");
        (Position, other.Position) = (other.Position, Position);
    }

    /// <summary>Gives the goal new words; the old ones stay in the history. The same words change nothing.</summary>
    /// <exception cref="RuleViolationException"><c>goals.text</c>, <c>goals.ended</c>.</exception>
    public void Reword(string text, DateOnly day)
    {
        if (State is GoalState.Achieved or GoalState.Retired)
            throw new RuleViolationException("goals.ended");
        var words = GoalText.From(text);
        if (words != Wording.Text)
            _wordings.Add(new GoalWording(Wording.Number + 1, words, day));
    }

    /// <summary>The unit got there.</summary>
    /// <exception cref="RuleViolationException"><c>goals.not-active</c>.</exception>
    public void Achieve()
    {
        Require(GoalState.Active, "goals.not-active");
        End(GoalState.Achieved);
    }

    /// <summary>The meeting thinks again of a goal that it has just called reached: it stands rightmost on the shelf.</summary>
    /// <param name="active">The board's active goals.</param>
    /// <exception cref="RuleViolationException"><c>goals.not-achieved</c>, <c>goals.too-many-active</c>.</exception>
    public void Resume(IReadOnlyCollection<WellbeingGoal> active)
    {
        Require(GoalState.Achieved, "goals.not-achieved");
        TakePlace(active);
    }

    /// <summary>Puts the goal, or the proposal, away.</summary>
    /// <exception cref="RuleViolationException"><c>goals.ended</c>.</exception>
    public void Retire()
    {
        if (State is GoalState.Achieved or GoalState.Retired)
            throw new RuleViolationException("goals.ended");
        End(GoalState.Retired);
    }

    private void TakePlace(IReadOnlyCollection<WellbeingGoal> active)
    {
        if (active.Count >= MaxActive)
            throw new RuleViolationException("goals.too-many-active");
        State = GoalState.Active;
        Position = active.Select(g => g.Position).DefaultIfEmpty().Max() + 1;
    }

    private void End(GoalState state) => (State, Position) = (state, 0);

    private void Require(GoalState state, string key)
    {
        if (State != state)
            throw new RuleViolationException(key);
    }
}
