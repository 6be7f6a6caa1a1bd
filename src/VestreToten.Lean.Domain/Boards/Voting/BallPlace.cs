namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>Where a ball lies in a vase.</summary>
/// <param name="X">Its centre from the left, as a share 0–1 of the vase's inner width.</param>
/// <param name="Y">Its centre from the bottom, as a share 0–1 of the vase's inner height.</param>
/// <param name="Size">Its diameter, tufts included, as a share 0–1 of the inner width.</param>
/// <param name="Turn">Its turn in degrees, −14 to 14: a face stays readable.</param>
public readonly record struct BallPlace(double X, double Y, double Size, double Turn);
