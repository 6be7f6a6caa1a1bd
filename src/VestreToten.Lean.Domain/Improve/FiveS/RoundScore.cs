namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>
/// How many points were as agreed, or were put right at once, of those that were answered. It has no limits for good and bad, and
/// is never summed over zones: of ten points that are each in order four times of five, one or more differ between two rounds
/// in 78 % of all pairs although nothing has changed.
/// </summary>
/// <param name="InOrder">○ and △.</param>
/// <param name="Answered">All but –.</param>
public readonly record struct RoundScore(int InOrder, int Answered)
{
    /// <summary>How many rounds in a row without ✕ it takes to say that a zone holds.</summary>
    public const int RoundsToHold = 4;

    /// <summary>Whether something was answered, and all of it is in order.</summary>
    public bool IsAllInOrder => Answered > 0 && InOrder == Answered;

    public static RoundScore Of(IEnumerable<PointMark> marks)
    {
        var (inOrder, answered) = (0, 0);
        foreach (var mark in marks)
        {
            inOrder += mark is PointMark.AsAgreed or PointMark.Fixed ? 1 : 0;
            answered += mark is PointMark.NotApplicable ? 0 : 1;
        }

        return new RoundScore(inOrder, answered);
    }

    /// <summary>
    /// Whether the latest rounds, newest first, are all without ✕, four at least. A round that was skipped is no round: nobody
    /// knows, so the row ends there.
    /// </summary>
    /// <param name="newestFirst">The scores; null for a round that was skipped.</param>
    public static bool Holds(IEnumerable<RoundScore?> newestFirst) =>
        newestFirst.Take(RoundsToHold).Count(score => score is { IsAllInOrder: true }) == RoundsToHold;
}
