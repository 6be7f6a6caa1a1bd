namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>Which way a series has probably changed.</summary>
public enum TrendDirection
{
    Worse = 1,

    Better = 2,
}
