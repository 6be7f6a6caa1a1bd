using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Demo;

/// <summary>How large a kommune to invent.</summary>
/// <param name="Units">Units with a board, every fiftieth of them above the forty-nine that follow.</param>
/// <param name="Years">Years of history, up to and including the newest closed week.</param>
internal sealed record LargeKommune(int Units, int Years)
{
    public const int Goals = 3;

    /// <summary>Units to an area.</summary>
    public const int UnitsToArea = 50;

    /// <summary>Weeks of history.</summary>
    public int Weeks => Years * 52;
}

/// <summary>
/// One board of a large kommune and its years: a unit of <see cref="DemoUnits"/> again, with steady goals. It meets every
/// week, so that there is no row fewer to read than there can be.
/// </summary>
internal sealed class LargeBoard
{
    private readonly Board _board;
    private readonly int _staff;
    private readonly DateOnly _begins;
    private readonly DemoGoal[] _stories;
    private readonly DemoBalls _balls;
    private readonly Random _random;
    private IReadOnlyList<RoundGoal> _vases = [];

    /// <param name="board">The board, which has its number.</param>
    /// <param name="story">Which unit it is like.</param>
    /// <param name="day">The day its goals were put forward.</param>
    public LargeBoard(Board board, DemoUnit story, DateOnly day)
    {
        (_board, _staff, _begins) = (board, story.Staff, day);
        _random = new Random(unchecked(story.Seed + board.UnitId));
        _balls = new DemoBalls(_staff, _random);
        _stories = [.. Enumerable.Range(0, LargeKommune.Goals).Select(i => story.Goals[i % story.Goals.Count] with { Growth = 0, Shift = null })];
        List<WellbeingGoal> shelf = [];
        foreach (var goal in _stories.Select(s => WellbeingGoal.Propose(board.Id, s.Text, day)))
        {
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        Goals = shelf;
    }

    /// <summary>The goals on the shelf, leftmost first.</summary>
    public IReadOnlyList<WellbeingGoal> Goals { get; }

    /// <summary>The goals have numbers now, and stay as they are.</summary>
    public void Begin()
    {
        _vases = BallRound.Open(Meeting.Plan(_board.Id, _begins, _staff), Goals, _begins, "-", new byte[RoundKeys.HalfLength], []).Goals;
    }

    /// <summary>One week: the meeting, the tallies, and what of it goes to the gate. Goals have numbers by now.</summary>
    public LargeWeek Hold(IsoWeek week, int index, int threshold)
    {
        var day = _board.MeetingDayIn(week);
        var began = DemoWeek.At(day, _board.MeetingTime);
        var present = Math.Max(1, _staff - _random.Next(3));
        var story = new DemoWeek(
            index, day, null, present, Math.Max(1, present - _random.Next(2)), (_random.NextDouble() - 0.5) * 0.06, began, 0);
        var meeting = Meeting.Plan(_board.Id, day, present);
        meeting.Start(began);
        meeting.End(story.Ended);
        var tallies = _vases.Zip(_stories, (vase, told) => Tally.Of(_board.Id, week, vase, _balls.Draw(told, story), threshold)).ToList();
        return new LargeWeek(meeting, tallies, new WeeklyCount(
            _board.UnitId, week, story.Ballots, present, [.. tallies.Select(t => new GoalCount(t.GoalId, t.Wording, t.Position, t.Colours))]));
    }
}

internal sealed record LargeWeek(Meeting Meeting, IReadOnlyList<Tally> Tallies, WeeklyCount Count);
