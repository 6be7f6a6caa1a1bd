using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>The board's work in the demonstration, on an ordinary day and on days when the year has just turned.</summary>
public sealed class DemonstrationWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-01")]
    [InlineData("2027-01-05")]
    [InlineData("2026-03-30")]
    public async Task Every_board_has_work_in_hand_and_nothing_is_dated_in_the_future(string day)
    {
        var now = SeededStories.Noon(day);
        var today = now.DayInNorway();
        await using var database = await DemonstrationDatabase.SeededAsync(now, Cancellation);
        await using var db = database.Open();
        var boards = await db.Boards.Select(b => b.Id).ToListAsync(Cancellation);
        var improvements = (await db.Improvements.ToListAsync(Cancellation)).ToLookup(i => i.BoardId);
        var gains = (await db.Gains.ToListAsync(Cancellation)).ToLookup(g => g.BoardId);
        var goals = (await db.ServiceGoals.ToListAsync(Cancellation)).ToLookup(g => g.BoardId);
        var received = (await db.Escalations.ToListAsync(Cancellation)).ToLookup(e => e.ToBoardId);
        Assert.All(boards, board =>
        {
            var open = improvements[board].Where(i => i.State.IsOpen()).ToList();
            Assert.InRange(open.Count - received[board].Count(), 4, 8);
            Assert.InRange(open.Count(i => i.WorkPlace.IsOverdue(today)), 1, 2);
            Assert.Single(open, i => ImprovementAge.IsStale(i.State, i.Changed, now));
            Assert.Contains(open, i => i.Kind == ImprovementKind.TimeThief);
            Assert.InRange(improvements[board].Count(i => !i.State.IsOpen()), 10, 40);
            Assert.All(improvements[board], i => Assert.True(i.Created <= i.Changed && i.Changed < now, i.Title));
            Assert.Equal(2, goals[board].Count(g => g.State == ServiceGoalState.Active));
            Assert.NotEmpty(gains[board]);
        });
        Assert.True(await db.ServiceGoalValues.MaxAsync(v => v.Week, Cancellation) < IsoWeek.Of(today));
    }

    [Fact]
    public async Task Two_units_have_asked_the_care_services_and_one_waits_for_the_answer()
    {
        var now = SeededStories.Noon("2026-11-24");
        await using var database = await DemonstrationDatabase.SeededAsync(now, Cancellation);
        await using var db = database.Open();
        var sent = await (
            from escalation in db.Escalations
            join improvement in db.Improvements on escalation.ImprovementId equals improvement.Id
            join received in db.Improvements on escalation.ReceivedImprovementId equals received.Id
            join board in db.Boards on escalation.ToBoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            orderby escalation.Created
            select new { Above = unit.Slug, escalation.Verdict, improvement.IsEscalated, Same = improvement.Title == received.Title, IsThere = received.BoardId == board.Id })
            .ToListAsync(Cancellation);

        Assert.Equal(
            [
                new { Above = "omsorg-og-helse", Verdict = (Verdict?)Verdict.TakenOn, IsEscalated = false, Same = true, IsThere = true },
                new { Above = "omsorg-og-helse", Verdict = (Verdict?)null, IsEscalated = true, Same = true, IsThere = true },
            ],
            sent);
        Assert.False(await db.Escalations.AnyAsync(e => e.AnsweredAt == null && e.Deadline < now.DayInNorway(), Cancellation));
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-05")]
    public async Task Ytterskogen_has_found_eleven_and_a_half_hours_a_week_and_uses_six_and_a_half(string day)
    {
        var now = SeededStories.Noon(day);
        await using var database = await DemonstrationDatabase.SeededAsync(now, Cancellation);
        await using var db = database.Open();
        var gains = await (
            from gain in db.Gains
            join board in db.Boards on gain.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where unit.Slug == "ytterskogen"
            select gain).ToListAsync(Cancellation);
        var sums = GainSums.Of(gains, now.DayInNorway().Year, MunicipalSettings.DefaultHoursPerFte);
        Assert.Equal((11.5m * 46, 6.5m * 46), (sums.Identified.HoursPerYear, sums.Realised.HoursPerYear));
        Assert.Contains(gains, g => g.ImprovementId is not null);
    }
}
