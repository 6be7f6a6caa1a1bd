using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>What stands beside the balls, read when 2026-30 has just closed: the page begins with 2026-05.</summary>
public sealed partial class TrendWorkTests(PostgresServer postgres)
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
    public async Task Weeks_before_the_first_meeting_are_not_missing(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        await SaveMeetingAsync(stored, Last.AddWeeks(-9), _ => { });
        await SaveMeetingAsync(stored, Last.AddWeeks(1), meeting => Hold(meeting));

        Assert.All((await RowAsync(stored)).Meetings, mark => Assert.Equal(MeetingMarkState.NotBegun, mark.State));

        await SaveMeetingAsync(stored, Last.AddWeeks(-2), meeting => meeting.Skip(NotHeldReason.Illness));
        await SaveMeetingAsync(stored, Last, meeting => Hold(meeting));

        var marks = (await RowAsync(stored)).Meetings;
        Assert.Equal(
            [.. Enumerable.Repeat(MeetingMarkState.NotBegun, 9), MeetingMarkState.NotHeld, MeetingMarkState.None, MeetingMarkState.Held], marks.Select(m => m.State));
        Assert.Equal("M145 7h4", MeetingDots.Of(marks).None);
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

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
