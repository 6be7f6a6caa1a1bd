using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.AnnualReview;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.AnnualReview;

public sealed class HmsReportTests(PostgresServer postgres)
{
    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_year_is_its_meetings_votes_quarters_changes_improvements_and_gains(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var kommune = await database.AddUnitAsync("kommunen");
        var unit = await database.AddUnitAsync("enheten", kommune);
        var boardId = await database.BoardIdAsync(unit);
        var goal = (await database.AddActiveGoalsAsync(boardId, 1))[0];
        var mark = new SeriesMark(null, TrendDirection.Worse, new IsoWeek(2026, 36));
        // The third quarter: two weeks shown, one with too few. The second: only too few. The fourth is not closed.
        await database.PublishAsync(new IsoWeek(2026, 20), [("enheten", 3, null, goal.Id)]);
        await database.PublishAsync(new IsoWeek(2026, 38), [("enheten", 8, new BallCount(4, 3, 1), goal.Id)], mark);
        await database.PublishAsync(new IsoWeek(2026, 39), [("enheten", 10, new BallCount(2, 4, 4), goal.Id)], mark);
        await database.PublishAsync(new IsoWeek(2026, 37), [("enheten", 3, null, goal.Id)]);
        await database.PublishAsync(new IsoWeek(2026, 45), [("enheten", 9, new BallCount(5, 3, 1), goal.Id)]);
        await MeetAsync(database, boardId);
        await database.SaveAsync(
            SomeImprovements.New(boardId: boardId), SomeGains.Identified(boardId: boardId), SomeGains.Realised(boardId: boardId),
            SomeGains.Identified(boardId: boardId, year: 2025));

        var report = await SeeAsync(database, unit, "2026");

        Assert.Equal((2, 1, 44), (report!.MeetingsHeld, report.NotHeld.Single().Count, report.WeeksWithout));
        Assert.Equal((5, 6.6, 12.0), (report.WeeksWithVotes, report.MeanBallots, report.MeanHeadcount));
        Assert.Equal([true, true, true, false], report.Quarters.Select(q => q.IsClosed));
        Assert.Equal([null, "Mål nummer 1"], report.Lines.Select(l => l.Goal));
        Assert.All(report.Lines, line =>
        {
            Assert.Null(line.Cells[0]);
            Assert.Equal(new HmsCell(null, HiddenReason.TooFew, null, 0), line.Cells[1]);
            Assert.Equal(new HmsCell(new BallCount(6, 7, 5), null, null, 2), line.Cells[2]);
            Assert.Null(line.Cells[3]);
        });
        Assert.Equal(
            [new HmsChange(null, new IsoWeek(2026, 36), new IsoWeek(2026, 38), new IsoWeek(2026, 39)),
                new HmsChange("Mål nummer 1", new IsoWeek(2026, 36), new IsoWeek(2026, 38), new IsoWeek(2026, 39))],
            report.Changes);
        Assert.Equal(new HmsWork(1, 1, 0, 0, 0, 0), report.Work);
        Assert.Equal((1, 299m, 1, 299m), (report.Gains.Identified.Count, report.Gains.Identified.HoursPerYear, report.Gains.Realised.Count, report.Gains.Realised.HoursPerYear));

        // All that is told of the year before is what was found in it.
        var before = await SeeAsync(database, unit, "2025");
        Assert.Equal((0, 52, 1, 0, true), (before!.MeetingsHeld, before.WeeksWithout, before.Gains.Identified.Count, before.Lines.Count, before.LastWeek is null));
        Assert.True((await SeeAsync(database, unit, "2001"))!.IsEmpty);
    }

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
            Assert.Contains("Tavla har ingen tall fra 1999.", (await browser.OpenAsync("/trender/ytterskogen/hms/1999")).Text, StringComparison.Ordinal);
            foreach (var path in new[] { "/trender/finnes-ikke/hms/2026", "/trender/ytterskogen/hms/0", "/trender/ytterskogen/hms/9999", "/trender/ytterskogen/hms/abc" })
                Assert.Equal((path, 404), (path, (await browser.OpenAsync(path)).Status));
        }
    }

    private static async Task MeetAsync(TestDatabase database, int boardId)
    {
        foreach (var (day, isHeld) in new[] { (Calendar.Tuesday.AddDays(-7), true), (Calendar.Tuesday.AddDays(-14), true), (Calendar.Tuesday.AddDays(-21), false) })
        {
            var meeting = Meeting.Plan(boardId, day, 12);
            if (isHeld)
            {
                meeting.Start(Calendar.TuesdayMorning);
                meeting.End(Calendar.TuesdayMorning);
            }
            else
            {
                meeting.Skip(NotHeldReason.Holiday);
            }

            await database.SaveAsync(meeting);
        }
    }

    private async Task<HmsReport?> SeeAsync(TestDatabase database, Unit unit, string year) =>
        await Report(database).ExecuteAsync(await database.SignInAsync(unit, Role.Staff), unit.Slug, year, Stop);

    private SeeHmsReport Report(TestDatabase database) =>
        new(new AccessCheck(database.Contexts), database.Contexts, _clock);
}
