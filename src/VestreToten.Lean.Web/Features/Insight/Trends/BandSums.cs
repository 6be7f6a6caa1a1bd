using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Four-week bands and quarters out of stored weeks: sums of what is published, and nothing else.</summary>
/// <param name="newest">The newest week that has been written; null where none has.</param>
internal sealed class BandSums(IsoWeek? newest)
{
    private readonly List<PublishedCell> _weeks = [];

    public void AddBoard(int unitId, IsoWeek week, BallCount? colours, int ballots, int headcount) =>
        _weeks.Add(PublishedCell.OfStoredBoard(unitId, week, colours, ballots, headcount));

    public void AddSubtree(int unitId, IsoWeek week, BallCount? colours, int colouredBallots, int ballots, int headcount, int boards) =>
        _weeks.Add(PublishedCell.OfStoredSubtree(unitId, week, colours, colouredBallots, ballots, headcount, boards));

    /// <summary>
    /// The periods that lie wholly in the window and whose weeks are all written, by unit, oldest first. One that lacks a
    /// week would say something else later.
    /// </summary>
    public ILookup<int, TrendBandCell> Of(PeriodKind kind, CellScope scope, IsoWeek first) => newest is not { } written
        ? Array.Empty<TrendBandCell>().ToLookup(_ => 0)
        : Suppression.Sums(_weeks.Where(c => c.Scope == scope), kind, Period.Of(PeriodKind.Week, written).ClosesOn)
            .Where(c => c.Period.First >= first)
            .OrderBy(c => c.Period.First)
            .ToLookup(c => c.UnitId, View);

    private static TrendBandCell View(PublishedCell cell) => new(
        cell.Period, cell.Colours, cell.ColouredBallots, cell.Ballots, cell.Headcount, cell.Weeks, cell.Boards.Count, cell.NearlyAll);
}
