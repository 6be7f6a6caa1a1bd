using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarFileTests
{
    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public async Task Two_readers_that_have_nothing_in_common_with_the_writer_understand_the_same(string culture)
    {
        var board = Week("2026-43") with
        {
            Meetings = [Day("2026-12"), Day("2026-43"), Day("2026-44") with { IsSkipped = true, Revision = new(2, Calendar.TuesdayMorning.AddHours(1)) }],
            Due = [new DueDay(7, "Rydd; lås, og «skilt» \\ 🧶 " + new string('ø', 90), new DateOnly(2026, 12, 24)) { Revision = new(0, Calendar.TuesdayMorning) }],
        };
        var read = await CalendarReaders.ReadAsync(SomeCultures.In(culture, () => Write(board)));
        Assert.Equal(["icalendar", "vobject"], read.Keys.Order(StringComparer.Ordinal));
        Assert.All(read.Values, events => Assert.Equal(
            [
                ("2026-03-17T07:30:00Z", "2026-03-17T07:45:00Z", "CONFIRMED", 0), ("2026-10-20T06:30:00Z", "2026-10-20T06:45:00Z", "CONFIRMED", 0),
                ("2026-10-27T07:30:00Z", "2026-10-27T07:45:00Z", "CANCELLED", 2), ("2026-12-24", "2026-12-25", "", 0),
            ],
            events.OrderBy(e => e.Start, StringComparer.Ordinal).Select(e => (e.Start, e.End, e.Status, e.Sequence))));
        Assert.All(read.Values, events => Assert.Equal("Frist: " + board.Due[0].Title, events.Single(e => e.Start == "2026-12-24").Summary));
        Assert.All(read.Values, events => Assert.Equal(Calendar.TuesdayMorning.AddHours(1).UtcDateTime, DateTimeOffset.Parse(events.Single(e => e.Status == "CANCELLED").Stamp, null).UtcDateTime));
    }
}
