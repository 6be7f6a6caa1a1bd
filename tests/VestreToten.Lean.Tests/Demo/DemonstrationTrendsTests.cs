using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>What managers find in the demonstration, on whatever day it is started.</summary>
public sealed partial class DemonstrationTrendsTests(ITestOutputHelper output)
{
    private const string Shifted = "hjemmetjenesten-ost";
    // Two goals get slowly better there: a mark would be right, but need not come.
    private const string Growing = "solsida";
    private const string Small = "tyttebaerkroken";

    // Every weekday and every season, holidays and week 53 among them.
    private static readonly DateOnly[] Starts = [.. Enumerable.Range(0, 72).Select(i => new DateOnly(2026, 6, 1).AddDays(6 * i))];

    [Fact]
    public void The_real_change_is_marked_on_its_board_and_its_goal_whatever_day_it_is()
    {
        foreach (var day in Starts)
        {
            var weeks = Closed(day);
            var goal = Assert.Single(weeks.Goals, g => g.Week == weeks.Newest && g.UnitId == UnitId(Shifted) && g.Position == 2);
            var board = Assert.Single(weeks.Units, u => u.Week == weeks.Newest && u.UnitId == UnitId(Shifted));

            Assert.True(goal.Ongoing == TrendDirection.Worse, $"{day}: the goal");
            Assert.True(board.Ongoing == TrendDirection.Worse, $"{day}: the board");
            Assert.InRange(goal.ChangeBegan?.Value ?? 0, weeks.First.AddWeeks(15).Value, weeks.First.AddWeeks(19).Value);
        }
    }

    [Fact]
    public void Steady_units_are_not_marked()
    {
        List<string> marked = [];
        foreach (var day in Starts)
        {
            var weeks = Closed(day);
            foreach (var story in DemoUnits.All.Where(u => u.Slug is not Shifted and not Growing))
            {
                var id = UnitId(story.Slug);
                if (weeks.Units.LastOrDefault(u => u.UnitId == id && u.Colours is not null)?.Ongoing is { } board)
                    marked.Add($"{day} {story.Slug} {board}");
                marked.AddRange(weeks.Goals.Where(g => g.UnitId == id && g.Colours is not null).GroupBy(g => g.GoalId)
                    .Select(g => g.Last()).Where(g => g.Ongoing is not null).Select(g => $"{day} {story.Slug} {g.GoalId} {g.Ongoing}"));
            }
        }

        foreach (var line in marked)
            output.WriteLine(line);
        Assert.Empty(marked);
    }

    private static int UnitId(string slug) => DemoUnits.All.Select((u, i) => (u.Slug, Id: i + 2)).Single(u => u.Slug == slug).Id;

    // The same stories that the demonstration seeds, without a database. The kommune is unit 1.
    private static Weeks Closed(DateOnly today)
    {
        var first = IsoWeek.Of(today).AddWeeks(-DemoHistory.Weeks);
        var newest = Period.NewestClosedWeek(today);
        var paths = DemoUnits.All.Select(u => u.Under is { } above ? $"/1/{UnitId(above)}/{UnitId(u.Slug)}/" : $"/1/{UnitId(u.Slug)}/");
        var tree = OrganisationTree.FromPaths([.. paths, "/1/"]);
        var counts = DemoUnits.All.SelectMany(u => Counts(u, first)).ToLookup(c => c.Week);
        var book = new ClosingBook();
        var closed = Enumerable.Range(0, DemoHistory.Weeks).Select(first.AddWeeks).Where(w => w <= newest)
            .Select(w => book.Close(new WeekSheet(w, tree, MunicipalSettings.DefaultThreshold, [.. counts[w]]))).ToList();
        return new Weeks(first, newest, [.. closed.SelectMany(c => c.Units)], [.. closed.SelectMany(c => c.Goals)]);
    }

    private static IEnumerable<WeeklyCount> Counts(DemoUnit story, IsoWeek first)
    {
        var id = UnitId(story.Slug);
        var history = new DemoHistory(story, Board.For(id, story.Day, story.Time), first);
        foreach (var (goal, i) in history.Goals.Select((goal, i) => (goal, i)))
            goal.WithId((id * 10) + i);
        var tallies = history.Happen(MunicipalSettings.DefaultThreshold).OfType<Tally>().ToLookup(t => t.Week);
        return history.Meetings.Where(m => m.State == MeetingState.Held).Select(m => new WeeklyCount(
            id, m.Week, tallies[m.Week].First().Ballots, m.Headcount,
            [.. tallies[m.Week].Select(t => new GoalCount(t.GoalId, t.Wording, t.Position, t.Colours))]));
    }

    private sealed record Weeks(IsoWeek First, IsoWeek Newest, IReadOnlyList<ClosedWeek> Units, IReadOnlyList<ClosedGoalWeek> Goals);
}
