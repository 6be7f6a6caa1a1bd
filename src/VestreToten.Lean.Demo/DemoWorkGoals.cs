using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Demo;

/// <summary>A board's service goals with half a year of weekly values, and a proposal at the board of the demonstration.</summary>
internal sealed class DemoWorkGoals
{
    private const int Supporters = 3;

    private readonly IReadOnlyList<(DemoServiceGoal Story, ServiceGoal Goal)> _active;
    private readonly List<ServiceGoal> _proposals = [];
    private readonly IsoWeek _first;
    private readonly Random _random;

    public DemoWorkGoals(DemoUnit unit, Board board, IsoWeek first, Random random)
    {
        (_first, _random) = (first, random);
        _active = [.. Stories(unit).Select(story => (story, Adopted(board, story, first.Monday)))];
        if (unit.Slug == DemoUnits.Ytterskogen)
        {
            var aim = new ServiceGoalAim("Alle får velge når de står opp", "av 10 morgener", 5, 8, GoalDirection.Up);
            _proposals.Add(ServiceGoal.Propose(board.Id, aim, byStaff: true, first.AddWeeks(DemoHistory.Weeks - 1).Monday));
        }
    }

    public IEnumerable<ServiceGoal> Goals => [.. _active.Select(g => g.Goal), .. _proposals];

    /// <summary>Values and supports; the goals have numbers by now.</summary>
    public IEnumerable<object> Follow() => [.. _active.SelectMany(g => Values(g.Story, g.Goal)), .. _proposals.SelectMany(Supports)];

    private static ServiceGoal Adopted(Board board, DemoServiceGoal story, DateOnly day)
    {
        var aim = new ServiceGoalAim(story.Text, story.Measure, story.Baseline, story.Target, story.Direction);
        var goal = ServiceGoal.Propose(board.Id, aim, byStaff: true, day);
        goal.Adopt(active: 0, supporters: 0, acknowledged: false);
        return goal;
    }

    /// <summary>From the baseline towards last week's number, with the noise of ordinary weeks; one in nine was not measured.</summary>
    private IEnumerable<ServiceGoalValue> Values(DemoServiceGoal story, ServiceGoal goal)
    {
        for (var week = 0; week < DemoHistory.Weeks; week++)
        {
            var (isMissing, noise) = (_random.Next(9) == 0, (decimal)(_random.NextDouble() - 0.5));
            var way = (decimal)week / (DemoHistory.Weeks - 1);
            var isLast = week == DemoHistory.Weeks - 1;
            var size = Math.Abs(story.Target - story.Baseline) * 0.35m;
            var value = story.Baseline + ((story.LastWeek - story.Baseline) * way) + (isLast ? 0 : noise * size);
            if (isLast || !isMissing)
                yield return ServiceGoalValue.Of(goal, _first.AddWeeks(week), decimal.Round(Math.Max(0, value), story.Decimals));
        }
    }

    private IEnumerable<ServiceGoalSupport> Supports(ServiceGoal goal)
    {
        for (var phone = 0; phone < Supporters; phone++)
        {
            var token = new byte[SupportMark.Length];
            _random.NextBytes(token);
            yield return ServiceGoalSupport.Of(goal, SupportMark.Of(token, goal.Id));
        }
    }

    private static DemoServiceGoal[] Stories(DemoUnit unit) => unit switch
    {
        { Slug: DemoUnits.Ytterskogen } =>
        [
            new("Alle beboere ut hver dag", "av 10 dager", 6, 9, 8.6m, GoalDirection.Up, Decimals: 1),
            new("Rapport ferdig på 10 minutter", "min", 22, 10, 12, GoalDirection.Down),
        ],
        { Season: DemoSeason.Care } =>
        [
            new("Samme ansikter hos hver bruker", "ulike", 14, 8, 10, GoalDirection.Down),
            new("Dokumentert før vakta er slutt", "%", 62, 90, 81, GoalDirection.Up),
        ],
        { Season: DemoSeason.School } =>
        [
            new("Ute minst to timer hver dag", "dager", 2, 5, 4, GoalDirection.Up),
            new("Beskjeder hjem samme dag", "%", 70, 95, 90, GoalDirection.Up),
        ],
        { Season: DemoSeason.Works } =>
        [
            new("Meldinger besvart innen to dager", "%", 55, 90, 78, GoalDirection.Up),
            new("Mindre kjøring mellom oppdrag", "km", 240, 180, 205, GoalDirection.Down),
        ],
        _ =>
        [
            new("Møter som slutter i tide", "av 10", 5, 9, 8, GoalDirection.Up),
            new("Svar på henvendelser innen en uke", "%", 60, 95, 84, GoalDirection.Up),
        ],
    };
}
