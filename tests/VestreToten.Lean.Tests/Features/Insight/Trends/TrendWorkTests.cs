using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>What stands beside the balls, read when 2026-30 has just closed: the page begins with 2026-05.</summary>
public sealed class TrendWorkTests(PostgresServer postgres)
{
    private static readonly IsoWeek First = new(2026, 5), Last = new(2026, 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Meetings_are_held_not_held_or_unknown_over_the_last_twelve_weeks(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        await SaveMeetingAsync(stored, Last, meeting => Hold(meeting));
        await SaveMeetingAsync(stored, Last.AddWeeks(-1), meeting => meeting.Skip(NotHeldReason.Illness));
        await SaveMeetingAsync(stored, Last.AddWeeks(-2), _ => { });
        await SaveMeetingAsync(stored, Last.AddWeeks(-11), meeting => meeting.Start(Calendar.TuesdayMorning));
        await SaveMeetingAsync(stored, Last.AddWeeks(-12), meeting => Hold(meeting));
        await SaveMeetingAsync(stored, Last.AddWeeks(1), meeting => Hold(meeting));

        var row = await RowAsync(stored);

        Assert.Equal(Enumerable.Range(-11, 12).Select(Last.AddWeeks), row.Meetings.Select(m => m.Week));
        Assert.Equal(
            [MeetingMarkState.Held, .. Enumerable.Repeat(MeetingMarkState.None, 9), MeetingMarkState.NotHeld, MeetingMarkState.Held],
            row.Meetings.Select(m => m.State));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Improvements_count_when_they_were_done_on_a_norwegian_day_of_the_page(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        // Norway is an hour ahead of UTC in January, two in July.
        var (begins, ends) = (At(First.Monday).AddHours(-1), At(Last.Monday.AddDays(7)).AddHours(-2));
        foreach (var at in (DateTimeOffset[])[begins.AddMinutes(-1), begins, ends.AddMinutes(-1), ends])
            await SaveImprovementAsync(stored, improvement => improvement.FinishQuickly(at));
        await SaveImprovementAsync(stored, improvement => improvement.Decline("Nei", begins.AddDays(7)));
        await SaveImprovementAsync(stored, _ => { });

        Assert.Equal(2, (await RowAsync(stored)).ImprovementsDone);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Gains_are_two_sums_by_when_they_were_found_or_realised(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var board = await stored.BoardAsync(2);
        var (day, before, after) = (new DateOnly(2026, 3, 3), First.Monday.AddDays(-1), Last.Monday.AddDays(7));
        await stored.Database.SaveAsync(
            Found(10, At(day)), Found(20, At(day)), Found(40, At(before)), Found(80, At(after).AddHours(1)), Found(160, At(day), year: 2025),
            Realised(1, First.Monday), Realised(2, Last.Monday.AddDays(6)), Realised(4, before), Realised(8, after));

        var row = await RowAsync(stored);

        Assert.Equal((30, 3), (row.IdentifiedHours, row.RealisedHours));

        Gain Found(int hours, DateTimeOffset at, int year = 2026) =>
            Gain.Identify(board, "Mindre leting", GainTime.Of(60, hours, GainPeriod.Year, 1), year, at);

        Gain Realised(int hours, DateOnly on)
        {
            var gain = Found(hours, At(new DateOnly(2025, 6, 1)), 2025);
            gain.Realise(on, "Mer tid ute", on);
            return gain;
        }
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Escalations_are_open_and_late_until_they_are_answered(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var today = DateOnly.FromDateTime(stored.Clock.GetUtcNow().Date);
        var sent = stored.Clock.GetUtcNow().AddDays(-30);
        await EscalateAsync(today.AddDays(-1), answered: false);
        await EscalateAsync(today, answered: false);
        await EscalateAsync(today.AddDays(-1), answered: true);

        var row = await RowAsync(stored);
        var unit = await stored.Trends.UnitAsync(await stored.SignInAsync(Role.Admin, 1), "enhet-2", TrendSpan.HalfYear, Stop);

        Assert.Equal((2, 1), (row.OpenEscalations, row.LateEscalations));
        Assert.Equal((2, 1), (unit!.Row.OpenEscalations, unit.Row.LateEscalations));

        async Task EscalateAsync(DateOnly deadline, bool answered)
        {
            await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);
            var improvement = SomeImprovements.New(boardId: await stored.BoardAsync(2));
            db.Add(improvement);
            await db.SaveChangesAsync(Stop);
            var escalation = Escalation.Send(improvement, await stored.BoardAsync(1), "Enhet", "Vi trenger et skap", deadline, sent);
            db.Add(escalation);
            if (answered)
                escalation.Reply(improvement, Verdict.TakenOn, "Det kommer", sent.AddDays(1));
            await db.SaveChangesAsync(Stop);
        }
    }

    private async Task<StoredOrganisation> PlantAsync(DatabaseProvider provider)
    {
        var stored = await StoredOrganisation.CreateAsync(provider, postgres, Last);
        await stored.PlantAsync(["/1/", "/1/2/"]);
        return stored;
    }

    private static async Task<TrendRow> RowAsync(StoredOrganisation stored)
    {
        var page = await stored.Trends.OverviewAsync(await stored.SignInAsync(Role.Admin, 1), TrendSpan.HalfYear, null, Stop);
        // Nothing of the unit below counts for the one above.
        Assert.Equal((0, 0, 0), (page!.Rows[0].ImprovementsDone, page.Rows[0].OpenEscalations, page.Rows[0].RealisedHours));
        return page.Rows[1];
    }

    private static async Task SaveMeetingAsync(StoredOrganisation stored, IsoWeek week, Action<Meeting> happens)
    {
        var meeting = Meeting.Plan(await stored.BoardAsync(2), week.Monday.AddDays(1), 12);
        happens(meeting);
        await stored.Database.SaveAsync(meeting);
    }

    private static void Hold(Meeting meeting)
    {
        meeting.Start(Calendar.TuesdayMorning);
        meeting.End(Calendar.TuesdayMorning.AddMinutes(15));
    }

    private static async Task SaveImprovementAsync(StoredOrganisation stored, Action<Improvement> happens)
    {
        var improvement = SomeImprovements.New(boardId: await stored.BoardAsync(2));
        happens(improvement);
        await stored.Database.SaveAsync(improvement);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
