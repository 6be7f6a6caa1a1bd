using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>What of a unit a figure speaks of.</summary>
public enum CellScope
{
    /// <summary>The unit's own board alone.</summary>
    Board = 1,

    /// <summary>The unit and all below it.</summary>
    Subtree = 2,
}

/// <summary>One figure as managers see it, and as the press may: it holds nothing that has to be kept back.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Scope">Its own board, or all below it too.</param>
/// <param name="Period">The closed period.</param>
/// <param name="Colours">
/// The balls of the boards and weeks that can be shown; null where none can. Coarsened where nearly all are alike.
/// </param>
/// <param name="ColouredBallots">The ballots those balls came from.</param>
/// <param name="Ballots">All ballots, also of boards and weeks whose colours are not in the figure.</param>
/// <param name="Headcount">How many could have voted, summed as the ballots.</param>
/// <param name="Boards">The units whose boards are in the colours, in at least one week.</param>
/// <param name="Weeks">How many weeks are in the colours.</param>
public sealed record PublishedCell(
    int UnitId,
    CellScope Scope,
    Period Period,
    BallCount? Colours,
    int ColouredBallots,
    int Ballots,
    int Headcount,
    IReadOnlyList<int> Boards,
    int Weeks)
{
    // What is stored of a week is how many boards it has, not which: numbers stand for them.
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1024)];

    /// <summary>Why there are no colours; null where there are.</summary>
    public HiddenReason? Hidden => HiddenReasons.Of(Colours, Ballots);

    /// <summary>How the balls are divided; null where hidden.</summary>
    public Shares? Shares => Colours is { } colours ? Trends.Shares.Of(colours) : null;

    /// <summary>
    /// The colour that nearly all balls have, for "nesten alle grønne": then say that and no number, because the
    /// numbers are coarsened. Null otherwise.
    /// </summary>
    public BallColour? NearlyAll => Colours switch
    {
        null => null,
        // One board's weeks: as many vases in each as a ballot had balls, and each of them published by itself.
        { } colours when Boards.Count == 1 && ColouredBallots >= Coarsening.MinBalls * Weeks =>
            Coarsening.NearlyAllOfEach(colours, Weeks * (colours.Total / ColouredBallots)),
        { } colours => Coarsening.NearlyAll(colours, ColouredBallots),
    };

    /// <summary>A stored week of a unit's own board, as the gate let it out.</summary>
    public static PublishedCell OfStoredBoard(int unitId, IsoWeek week, BallCount? colours, int ballots, int headcount) => new(
        unitId, CellScope.Board, Period.Of(PeriodKind.Week, week), colours, colours is null ? 0 : ballots, ballots, headcount,
        SomeBoards(colours is null ? 0 : 1), colours is null ? 0 : 1);

    /// <summary>A stored week of a unit with all below it. How many boards is kept, not which.</summary>
    public static PublishedCell OfStoredSubtree(
        int unitId, IsoWeek week, BallCount? colours, int colouredBallots, int ballots, int headcount, int boards) => new(
        unitId, CellScope.Subtree, Period.Of(PeriodKind.Week, week), colours, colouredBallots, ballots, headcount,
        SomeBoards(boards), colours is null ? 0 : 1);

    private static ArraySegment<int> SomeBoards(int count) =>
        count <= Numbers.Length ? new ArraySegment<int>(Numbers, 0, count) : Enumerable.Range(0, count).ToArray();
}
