using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed class MetTargetTests
{
    private static readonly IsoWeek First = new(2026, 40);

    [Theory]
    [InlineData(GoalDirection.Up, 6, 9, 9, true)]
    [InlineData(GoalDirection.Up, 6, 9, 8.9, false)]
    [InlineData(GoalDirection.Down, 22, 10, 10, true)]
    [InlineData(GoalDirection.Down, 22, 10, 10.1, false)]
    [InlineData(GoalDirection.Up, 9, 9, 12, false)]
    public void A_target_is_met_on_its_better_side_and_what_is_held_has_no_end(GoalDirection direction, double from, double to, double value, bool isMet) =>
        Assert.Equal(isMet, new ServiceGoalAim("Turer", "dager", (decimal)from, (decimal)to, direction).IsMetBy((decimal)value));

    [Theory]
    [InlineData("30 20 10", 2)]
    [InlineData("30 9 - 10", 1)]
    [InlineData("9 30 9 -", 2)]
    [InlineData("9 8 11", null)]
    [InlineData("- -", null)]
    public void It_has_been_met_since_the_last_week_that_came_to_it(string values, int? since)
    {
        var points = values.Split(' ').Select((v, i) => new RunPoint(First.AddWeeks(i), v == "-" ? null : decimal.Parse(v, null), 10m));
        var goal = new ServiceGoalView(1, ServiceGoalState.Active, true, [new WordingView(1, SomeServiceGoals.LessWaiting, Calendar.Tuesday)], 0, [.. points], null, "");
        Assert.Equal(since is { } weeks ? First.AddWeeks(weeks) : null, goal.MetSince);
    }
}
