using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Demo;

public sealed partial class DemonstrationTrendsTests
{
    [Fact]
    public void The_unit_under_the_threshold_has_no_colours_and_is_in_no_total_of_the_units_above()
    {
        foreach (var day in Starts)
        {
            var weeks = Closed(day);
            Assert.All(weeks.Units.Where(u => u.UnitId == UnitId(Small)), u => Assert.Equal((null, null), (u.Colours, u.SubtreeColours)));
            Assert.All(weeks.Goals.Where(g => g.UnitId == UnitId(Small)), g => Assert.Null(g.Colours));
            foreach (var above in weeks.Units.Where(u => u.UnitId == UnitId(DemoUnits.CareServices)))
            {
                var shown = weeks.Units.Where(u => u.Week == above.Week && (u.UnitId == above.UnitId || u.ParentId == above.UnitId) && u.Colours is not null).ToList();
                Assert.Equal(shown.Sum(u => u.Ballots), above.SubtreeColouredBallots);
                Assert.Equal(shown.Aggregate(default(BallCount), (sum, u) => sum + (u.Colours ?? default)), above.SubtreeColours ?? default);
            }
        }
    }

    [Theory]
    [InlineData("2026-11-24", 25)]
    [InlineData("2026-11-23", 24)]
    public async Task The_seeded_demonstration_publishes_these_weeks(string today, int weeks)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await DemonstrationDatabase.SeededAsync(SeededStories.Noon(today), stop);

        Assert.Equal(weeks, await database.PublishAsync(stop));

        var expected = Closed(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        await using var db = database.Open();
        var slugs = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Slug, stop);
        var stored = await db.ClosedWeeks.Where(w => w.Series > 0).ToListAsync(stop);
        Assert.Equal(
            expected.Units.Where(u => u.HasCount).Select(u => Told(DemoUnits.All[u.UnitId - 2].Slug, u)).Order(),
            stored.Select(u => Told(slugs[u.UnitId], u)).Order());

        static string Told(string slug, ClosedWeek week) =>
            $"{slug} {week.Week} {week.Series} {week.Ballots}/{week.Headcount} {week.Colours} {week.Band} {week.Ongoing} {week.ChangeBegan}";
    }
}
