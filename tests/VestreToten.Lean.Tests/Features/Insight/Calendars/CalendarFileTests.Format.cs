using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarFileTests
{
    [Fact]
    public void The_same_calendar_gives_the_same_text_and_every_event_a_name_of_its_own()
    {
        var board = Week("2026-48") with { Meetings = [Day("2026-48"), Day("2026-49")], Due = [new DueDay(7, "A", Calendar.Tuesday)] };
        Assert.Equal(Write(board), Write(board));
        Assert.Equal(3, Read(board).Events.Select(e => e.Uid).Distinct().Count());
        Assert.All(Read(board).Events, e => Assert.EndsWith("@tavla.invalid", e.Uid, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_is_at_most_75_octets_and_ends_as_the_standard_says()
    {
        var text = Write(Week("2026-48") with { Due = [new DueDay(7, new string('ø', 120), Calendar.Tuesday)] });
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }
}
