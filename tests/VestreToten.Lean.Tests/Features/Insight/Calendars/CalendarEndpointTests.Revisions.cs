using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarEndpointTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Two_other_readers_understand_it_in_every_language(string language)
    {
        using var program = _program.Browser();
        program.Speak(language);
        var read = await CalendarReaders.ReadAsync((await program.OpenAsync(Address)).Html);
        Assert.All(read.Values, events => Assert.Equal(8 + 1 + 26, events.Length));
        Assert.Equal(read["icalendar"].OrderBy(e => e.Uid, StringComparer.Ordinal), read["vobject"].OrderBy(e => e.Uid, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_happens_in_a_meeting_does_not_change_its_event_and_a_cancelled_one_does()
    {
        using var program = _program.Browser();
        var (today, week) = (Now.DayInNorway(), IsoWeek.Of(Now.DayInNorway()));
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var day = (await db.Boards.SingleAsync(b => b.Id == _boardId, Stop)).MeetingDayIn(week);
        await ReadAsync();
        // A stamp has whole seconds: what is told now is later than this.
        await db.CalendarRevisions.ExecuteUpdateAsync(r => r.SetProperty(x => x.Changed, Now.AddMinutes(-5)), Stop);
        var before = await ReadAsync();
        var meeting = Meeting.Plan(_boardId, day, 12);
        db.Add(meeting);
        await db.SaveChangesAsync(Stop);
        meeting.SetHeadcount(9);
        await db.SaveChangesAsync(Stop);
        Assert.Equal(before, await ReadAsync());

        meeting.Skip(NotHeldReason.Holiday);
        await db.SaveChangesAsync(Stop);
        var after = await ReadAsync();
        Assert.Equal((before.Sequence + 1, true, before.Uid), (after.Sequence, after.Stamp > before.Stamp, after.Uid));
        Assert.Equal(after, await ReadAsync());

        async Task<(string Uid, int Sequence, DateTime Stamp)> ReadAsync()
        {
            var e = Ical.Net.Calendar.Load((await program.OpenAsync(Address)).Html)!.Events.Single(e => e.Uid!.Contains($"-{week}@", StringComparison.Ordinal));
            return (e.Uid!, e.Sequence, e.DtStamp!.AsUtc);
        }
    }

    [Fact]
    public async Task The_names_of_its_events_do_not_follow_the_host_by_which_it_is_asked_for()
    {
        List<string> names = [];
        foreach (var host in (string[])["localhost", "127.0.0.1"])
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_program.Address, Address));
            request.Headers.Host = $"{host}:{_program.Address.Port}";
            using var answer = await http.SendAsync(request, Stop);
            names.Add(string.Join(' ', Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(Stop))!.Events.Select(e => e.Uid)));
        }

        Assert.Equal(names[0], names[1]);
    }
}
