using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class UnitTrendTests
{
    [Fact]
    public async Task A_unit_that_nothing_is_written_of_has_an_empty_page()
    {
        await using var stored = await StoredOrganisation.CreateAsync(DatabaseProvider.Sqlite, postgres, Last);
        await stored.PlantAsync(["/1/"]);

        var page = (await stored.Trends.UnitAsync(await stored.SignInAsync(Role.Leader, 1), "enhet-1", TrendSpan.TwoYears, Stop))!;

        Assert.Equal((Last.AddWeeks(-103), Last, null), (page.First, page.Last, page.OldestWeek));
        Assert.Empty(page.Goals);
        Assert.Empty(page.Row.Points);
        Assert.Equal((null, null, 12), (page.Row.MeanBallots, page.Row.Change, page.Row.Meetings.Count));
    }
}
