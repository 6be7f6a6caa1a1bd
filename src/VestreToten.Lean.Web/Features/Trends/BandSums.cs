using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Disclosure;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Trends;

/// <summary>Four-week bands and quarters out of stored weeks: sums of what is published, and nothing else.</summary>
/// <param name="newest">The newest week that has been written; null where none has.</param>
internal sealed class BandSums(IsoWeek? newest)
{
    // What is stored of a subtree is how many boards a week has, not which: numbers stand for them.
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1024)];

    private readonly List<PublishedCell> _weeks = [];

    /// <summary>A week of a unit's own board that has a count.</summary>
    public void AddBoard(int unitId, IsoWeek week, BallCount? colours, int ballots, int headcount) =>
        _weeks.Add(new PublishedCell(
            unitId, CellScope.Board, Period.Of(PeriodKind.Week, week), colours, colours is null ? 0 : ballots, ballots, headcount,
            SomeBoards(colours is null ? 0 : 1), colours is null ? 0 : 1));

    /// <summary>A week of a unit with all below it.</summary>
    public void AddSubtree(int unitId, IsoWeek week, BallCount? colours, int colouredBallots, int ballots, int headcount, int boards) =>
        _weeks.Add(new PublishedCell(
            unitId, CellScope.Subtree, Period.Of(PeriodKind.Week, week), colours, colouredBallots, ballots, headcount,
            SomeBoards(boards), colours is null ? 0 : 1));

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

    private static IReadOnlyList<int> SomeBoards(int count) =>
        count <= Numbers.Length ? new ArraySegment<int>(Numbers, 0, count) : [.. Enumerable.Range(0, count)];

    private static TrendBandCell View(PublishedCell cell) => new(
        cell.Period, cell.Colours, cell.ColouredBallots, cell.Ballots, cell.Headcount, cell.Weeks, cell.Boards.Count, cell.NearlyAll);
}
