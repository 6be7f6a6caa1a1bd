using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Possible changes that last, as published: one line for one unit, and one for all of several.</summary>
internal sealed class ChangesWaiting(IStringLocalizer<TrendsTexts> texts) : IWaitingSource
{
    private readonly TrendQuestions _ask = new();

    public int Order => 4;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken)
    {
        var window = TrendWindow.Of(TrendSpan.HalfYear, reader.Now);
        var seen = reader.Boards.Where(b => b.SeesTrends).ToList();
        var units = await _ask.UnitsWithChange(db, [.. seen.Select(b => b.Board.UnitId)], window.First, window.Last).ToHashSetAsync(cancellationToken: cancellationToken);
        var changed = seen.Where(b => units.Contains(b.Board.UnitId)).ToList();
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
