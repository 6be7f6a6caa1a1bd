namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>Which way a series has probably changed.</summary>
public enum TrendDirection
{
    /// <summary>The balls have become worse.</summary>
    Worse = 1,

    /// <summary>The balls have become better.</summary>
    Better = 2,
}
