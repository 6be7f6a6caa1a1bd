using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.AnnualReview;

public sealed partial class HmsReportTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2027")]
    [InlineData("26")]
    [InlineData("-026")]
    [InlineData("2026x")]
    public async Task A_year_that_is_none_or_is_to_come_is_not_there(string year)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        Assert.Null(await SeeAsync(database, await database.AddUnitAsync("kommunen"), year));
    }

    [Fact]
    public async Task The_review_is_for_those_who_may_see_the_trends()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var (mine, others) = (await database.AddUnitAsync("kommunen"), await database.AddUnitAsync("nabokommunen"));
        var report = Report(database);
        Assert.NotNull(await report.ExecuteAsync(await database.SignInAsync(mine, Role.Staff), "kommunen", "2026", Stop));
        Assert.Null(await report.ExecuteAsync(await database.SignInAsync(others, Role.Admin), "kommunen", "2026", Stop));
        Assert.Null(await report.ExecuteAsync(await database.SignInAsync(mine, Role.Admin), "finnes-ikke", "2026", Stop));
    }

    [Fact]
    public async Task A_quarter_whose_last_week_has_not_been_written_is_not_there_however_late_it_is()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var unit = await database.AddUnitAsync("kommunen");
        await database.PublishAsync(new IsoWeek(2026, 38), [("kommunen", 8, new BallCount(4, 3, 1), null)]);
        Assert.Null((await SeeAsync(database, unit, "2026"))!.Lines[0].Cells[2]);
        await database.PublishAsync(new IsoWeek(2026, 39), []);
        Assert.Equal(1, (await SeeAsync(database, unit, "2026"))!.Lines[0].Cells[2]!.ShownWeeks);
    }

    [Fact]
    public async Task The_page_says_it_in_words_prints_and_is_not_there_for_others()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
        {
            var year = PublishedWeeks.Ago(3).Year;
            await db.PublishAsync(PublishedWeeks.Ago(3), [("ytterskogen", 3, null, null)]);
            await db.PublishAsync(PublishedWeeks.Ago(2), []);
            await db.SaveChangesAsync(Stop);
            using var browser = await program.SignedInAsync();
            var page = await browser.OpenAsync($"/trender/ytterskogen/hms/{year}");
            Assert.Equal(200, page.Status);
            Assert.Contains("Årsgjennomgang " + year, page.Text, StringComparison.Ordinal);
            Assert.Contains("3 av 12", page.Text, StringComparison.Ordinal);
            Assert.Contains("data-print", page.Html, StringComparison.Ordinal);
            Assert.Contains("Tavla har ingen tall fra 2001.", (await browser.OpenAsync("/trender/ytterskogen/hms/2001")).Text, StringComparison.Ordinal);
            foreach (var path in new[] { "/trender/finnes-ikke/hms/2026", "/trender/ytterskogen/hms/0", "/trender/ytterskogen/hms/9999", "/trender/ytterskogen/hms/abc" })
                Assert.Equal((path, 404), (path, (await browser.OpenAsync(path)).Status));
        }
    }
}
