using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>The possible changes that were marked in a year, each once however many weeks it lasted.</summary>
internal static class HmsChanges
{
    public static IReadOnlyList<HmsChange> Of(
        IEnumerable<ClosedWeek> weeks, IEnumerable<ClosedGoalWeek> goalWeeks, IReadOnlyDictionary<(int Goal, int Wording), string> texts) =>
    [
        .. weeks.Where(w => w.ChangeBegan is not null).GroupBy(w => (w.Series, w.ChangeBegan))
            .Select(g => Change(null, g.Key.ChangeBegan!.Value, g.Select(w => w.Week))),
        .. goalWeeks.Where(w => w.ChangeBegan is not null).GroupBy(w => (w.GoalId, w.Wording, w.ChangeBegan))
            .Select(g => Change(texts[(g.Key.GoalId, g.Key.Wording)], g.Key.ChangeBegan!.Value, g.Select(w => w.Week))),
    ];

    private static HmsChange Change(string? goal, IsoWeek began, IEnumerable<IsoWeek> marked)
    {
        IsoWeek[] weeks = [.. marked.Order()];
        return new HmsChange(goal, began, weeks[0], weeks[^1]);
    }
}
