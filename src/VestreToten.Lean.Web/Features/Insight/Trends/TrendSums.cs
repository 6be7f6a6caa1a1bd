namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>What an area and all below it have together in the span. Found and used hours are never added together.</summary>
internal readonly record struct TrendSums(int ImprovementsDone, decimal IdentifiedHours, decimal RealisedHours, int OpenEscalations, int LateEscalations)
{
    public static TrendSums Of(TrendRow row) =>
        new(row.ImprovementsDone, row.IdentifiedHours, row.RealisedHours, row.OpenEscalations, row.LateEscalations);

    public TrendSums Plus(TrendSums other) => new(
        ImprovementsDone + other.ImprovementsDone, IdentifiedHours + other.IdentifiedHours, RealisedHours + other.RealisedHours,
        OpenEscalations + other.OpenEscalations, LateEscalations + other.LateEscalations);
}
