namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>How many weeks back a trends page goes: the number is the weeks.</summary>
public enum TrendSpan
{
    HalfYear = 26,

    Year = 52,

    TwoYears = 104,
}
