namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>How many weeks back a trends page goes: the number is the weeks.</summary>
public enum TrendSpan
{
    /// <summary>Half a year.</summary>
    HalfYear = 26,

    /// <summary>A year.</summary>
    Year = 52,

    /// <summary>Two years.</summary>
    TwoYears = 104,
}
