using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>
/// The work of one board: its improvements, service goals and gains. First what the database must number, then what hangs
/// on the numbers. Nothing is dated later than yesterday.
/// </summary>
internal sealed class DemoWork
{
    private readonly DemoUnit _unit;
    private readonly Board _board;
    private readonly DateOnly _today;
    private readonly List<Improvement> _improvements;
    private readonly DemoWorkGoals _goals;

    /// <summary>The work of a unit's board, which has its number.</summary>
    /// <param name="first">The first week of the history.</param>
    /// <param name="today">Today in Norway.</param>
    public DemoWork(DemoUnit unit, Board board, IsoWeek first, DateOnly today)
    {
        (_unit, _board, _today) = (unit, board, today);
        var ideas = DemoIdeas.Of(unit);
        var random = new Random(unit.Seed + 3);
        _improvements =
        [
            .. new DemoWorkOpen(board, today, random).Improvements(ideas.Open, all: unit.Slug == DemoUnits.Ytterskogen),
            .. new DemoWorkArchive(board, today, random).Improvements(ideas.Ended),
        ];
        _goals = new DemoWorkGoals(unit, board, first, new Random(unit.Seed + 4));
    }

    public IEnumerable<object> Begin() => [.. _improvements, .. _goals.Goals];

    /// <summary>Values, supports and gains. Goals and improvements have numbers by now.</summary>
    public IEnumerable<object> Follow() =>
        [.. _goals.Follow(), .. DemoGains.Of(_unit).Select(g => g.On(_board.Id, _today, NumberOf(g.From)))];

    /// <summary>An improvement that work goes on with, or that has ended.</summary>
    public Improvement Find(string title) => _improvements.Single(i => i.Title == title);

    private int? NumberOf(string? title) => _improvements.Find(i => i.Title == title)?.Id;
}
