namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>A shown week: how the balls were divided, and how many people they came from.</summary>
internal readonly record struct SeriesPoint(Shares Shares, int Voters)
{
    /// <summary>The week as a pool of one.</summary>
    public PooledWeeks Pooled => new(1, Voters, Voters * Shares.Green, Voters * Shares.Pink, Voters * Shares.Score * Shares.Score);
}
