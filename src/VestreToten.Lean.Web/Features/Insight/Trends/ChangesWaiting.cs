using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Possible changes that last, as published: one line for one unit, and one for all of several.</summary>
internal sealed class ChangesWaiting(IStringLocalizer<TrendsTexts> texts) : IWaitingSource
{
    private readonly TrendQuestions _ask = new();

    public int Order => 4;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(
        LeanDbContext db, IReadOnlyList<VisibleBoard> boards, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = TrendWindow.Of(TrendSpan.HalfYear, now);
        var seen = boards.Where(b => b.SeesTrends).ToList();
        var units = seen.Select(b => new VisibleUnit(b.Board.UnitId, b.Board.BoardId, b.Board.UnitName, b.Board.Slug, b.Depth, SeesBelow: false));
        // No sums are asked for: they begin after the last week.
        var weeks = await TrendQueries.OwnWeeksAsync(_ask, db, units, window, new BandSums(null), window.Last.AddWeeks(1), cancellationToken);
        var changed = seen.Where(b => weeks.TryGetValue(b.Board.UnitId, out var own) && TrendQueries.ChangeIn(own.Points) is not null).ToList();
        if (changed.Count == 0)
            return [];
        var href = changed.Count == 1 ? $"/trender/{changed[0].Board.Slug}" : "/trender";
        return
        [
            new WaitingRow(
                "waiting-changes", changed.Count, texts[changed.Count == 1 ? "Waiting.One" : "Waiting"],
                [.. changed.Take(WaitingRow.MaxDetails).Select(b => b.Board.UnitName)], texts["Waiting.Do"], href) { When = texts["Waiting.When"] },
        ];
    }
}
