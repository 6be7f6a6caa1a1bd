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
