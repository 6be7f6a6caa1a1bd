namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>A goal as it stood on the shelf when a round opened: later rewordings do not touch the round.</summary>
public sealed class RoundGoal
{
    internal RoundGoal(int position, int goalId, int wording) => (Position, GoalId, Wording) = (position, goalId, wording);

    /// <summary>1 for the leftmost vase.</summary>
    public int Position { get; private set; }

    public int GoalId { get; private set; }

    public int Wording { get; private set; }
}
