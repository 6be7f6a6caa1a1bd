namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

public enum GoalState
{
    /// <summary>Somebody has put it forward.</summary>
    Proposed = 1,

    /// <summary>The balls judge it every week.</summary>
    Active = 2,

    Achieved = 3,

    /// <summary>Put away without having been reached.</summary>
    Retired = 4,
}
