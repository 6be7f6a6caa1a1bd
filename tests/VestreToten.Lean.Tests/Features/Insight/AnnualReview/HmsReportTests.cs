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

public sealed partial class HmsReportTests(PostgresServer postgres)
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

        // From its first meeting in week 20 on: 28 weeks have passed.
        Assert.Equal((2, 1, 25), (report!.MeetingsHeld, report.NotHeld.Single().Count, report.WeeksWithout));
        Assert.Equal((new IsoWeek(2026, 20), true), (report.Since, report.HasEarlier));
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
        Assert.Equal((3, 897m, 1, 299m), (report.Gains.Identified.Count, report.Gains.Identified.HoursPerYear, report.Gains.Realised.Count, report.Gains.Realised.HoursPerYear));

        // All that is told of the year before is what was found in it.
        var before = await SeeAsync(database, unit, "2025");
        Assert.Equal((0, 0, 2, 0, true), (before!.MeetingsHeld, before.WeeksWithout, before.Gains.Identified.Count, before.Lines.Count, before.LastWeek is null));
        Assert.Equal((null, false), (before.Since, before.HasEarlier));
        Assert.True((await SeeAsync(database, unit, "2001"))!.IsEmpty);
        foreach (var none in (string[])["0000", "0001", "1999", "2027", "9999", "20", "to"])
            Assert.Null(await SeeAsync(database, unit, none));
    }

    private static async Task MeetAsync(TestDatabase database, int boardId)
    {
        foreach (var (day, isHeld) in new[] { (Calendar.Tuesday.AddDays(-7), true), (new DateOnly(2026, 5, 12), true), (Calendar.Tuesday.AddDays(-21), false) })
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
        new(new AccessCheck(database.Contexts, TimeProvider.System), database.Contexts, _clock);
}
