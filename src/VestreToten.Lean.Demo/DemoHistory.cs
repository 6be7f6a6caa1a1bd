using System.Security.Cryptography;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>
/// Half a year at one board. First its goals and planned meetings, which the database must number; then what happened.
/// </summary>
internal sealed class DemoHistory
{
    /// <summary>How many weeks, up to and including last week.</summary>
    public const int Weeks = 26;

    private readonly DemoUnit _unit;
    private readonly Board _board;
    private readonly DemoShelf _shelf;
    private readonly DemoBalls _balls;
    private readonly DemoWhys _whys;
    private readonly List<(DemoWeek Week, Meeting Meeting)> _weeks;

    public DemoHistory(DemoUnit unit, Board board, IsoWeek first)
    {
        (_unit, _board) = (unit, board);
        _shelf = new DemoShelf(unit, board, first);
        _balls = new DemoBalls(unit.Staff, new Random(unit.Seed));
        _whys = new DemoWhys(new Random(unit.Seed + 1));
        var schedule = new DemoSchedule(unit, board, first, new Random(unit.Seed + 2));
        _weeks = [.. schedule.Weeks().Select(week => (week, Planned(board, week, unit.Staff)))];
    }

    public IEnumerable<WellbeingGoal> Goals => _shelf.Goals;

    /// <summary>One meeting a week, skipped or not yet held.</summary>
    public IEnumerable<Meeting> Meetings => _weeks.Select(w => w.Meeting);

    /// <summary>Holds the meetings: their rounds, tallies and decisions. Goals and meetings have numbers by now.</summary>
    public IEnumerable<object> Happen(int threshold) =>
    [
        .. _weeks.SelectMany(w => w.Week.Skipped is null ? Hold(w.Week, w.Meeting, threshold) : DrawInVain(w.Week)),
        .. _shelf.ProposedWords(_weeks[^1].Week.Day),
    ];

    private static Meeting Planned(Board board, DemoWeek week, int staff)
    {
        var meeting = Meeting.Plan(board.Id, week.Day, staff);
        if (week.Skipped is { } reason)
            meeting.Skip(reason);
        return meeting;
    }

    private List<object> Hold(DemoWeek week, Meeting meeting, int threshold)
    {
        var active = _shelf.Active;
        meeting.Start(week.Began);
        meeting.SetHeadcount(week.Present);
        var round = Shredded(meeting, active, week);
        var tallies = active.Zip(round.Goals, (goal, place) =>
            Tally.Of(_board.Id, meeting.Week, place, Count(goal, place, week), threshold)).ToList();
        meeting.GoTo(AgendaStep.Goals, week.Goals);
        var decisions = Decide(week, meeting, active, tallies);
        meeting.GoTo(AgendaStep.Thanks, week.Thanks);
        meeting.End(week.Ended);
        return [round, .. tallies, .. decisions];
    }

    private List<GoalDecision> Decide(
        DemoWeek week, Meeting meeting, IReadOnlyList<WellbeingGoal> judged, IReadOnlyList<Tally> tallies)
    {
        var turns = _shelf.TakeTurns(week);
        var kept = judged.Zip(tallies).Where(g => turns.All(t => t.Goal != g.First));
        return
        [
            .. turns.Select(t => Decided(t.Goal, t.Turn.Verdict, t.Turn.Why)),
            .. kept.Select(g => Decided(g.First, GoalVerdict.Keep, _whys.For(_shelf.StoryOf(g.First), week, g.Second))),
        ];

        GoalDecision Decided(WellbeingGoal goal, GoalVerdict verdict, string why) =>
            GoalDecision.Of(meeting.Id, goal.Id, verdict, why, goal.Wording.Text);
    }

    // The round goes through all its states in memory: nothing of its keys ever reaches the database.
    private static BallRound Shredded(Meeting meeting, IReadOnlyList<WellbeingGoal> active, DemoWeek week)
    {
        var code = JoinCode.From(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        var round = BallRound.Open(
            meeting, active, meeting.Day, Guid.NewGuid().ToString("N"),
            RandomNumberGenerator.GetBytes(RoundKeys.HalfLength), JoinCode.Hash(code));
        round.BeginClosing();
        round.Close(week.Ballots, week.Present, hasColours: week.Ballots >= MunicipalSettings.DefaultThreshold);
        round.MarkShredded();
        return round;
    }

    private BallCount Count(WellbeingGoal goal, RoundGoal place, DemoWeek week)
    {
        var drawn = _balls.Draw(_shelf.StoryOf(goal), week);
        return week.Index == Weeks - 1 && _unit.LastWeek is { } last ? last[place.Position - 1] : drawn;
    }

    // A skipped week takes its chance too, so that the weeks after it do not depend on it.
    private IEnumerable<object> DrawInVain(DemoWeek week)
    {
        foreach (var goal in _shelf.Active)
            _balls.Draw(_shelf.StoryOf(goal), week);
        return [];
    }
}
