using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// A board's weeks, all its goals together. It asks something else when a goal has come, gone or got new words: a new
/// series begins then, as at a new wording.
/// </summary>
internal sealed class BoardSeries
{
    private readonly FollowedSeries _weeks = new();
    private readonly HashSet<(int GoalId, int Wording)> _judged = [];
    private IsoWeek? _judgedIn;
    private int _number;

    /// <summary>The series that a week with these goals belongs to.</summary>
    public int SeriesOf(IEnumerable<PublishedGoal> goals) =>
        _number > 0 && _judged.SetEquals(goals.Select(g => (g.GoalId, g.Wording))) ? _number : _number + 1;

    /// <summary>A goal that was judged. Of all weeks the last is remembered; the order does not matter.</summary>
    public void Remember(IsoWeek week, int goalId, int wording)
    {
        if (_judgedIn is { } last && week < last)
            return;
        if (_judgedIn != week)
            _judged.Clear();
        _judgedIn = week;
        _judged.Add((goalId, wording));
    }

    /// <summary>What the series says in its next week.</summary>
    public SeriesMark Follow(IsoWeek week, int series, BallCount? colours, int voters)
    {
        _number = series;
        return _weeks.Next(new SeriesWeek(week, series, colours, colours is null ? 0 : voters));
    }
}
