using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Calendars;

public sealed class CalendarFeedTests
{
    private static readonly string One = IdeaKey.From([.. Enumerable.Repeat((byte)1, 16)]);
    private static readonly string Two = IdeaKey.From([.. Enumerable.Repeat((byte)2, 16)]);

    [Fact]
    public void It_is_opened_by_its_key_alone()
    {
        var feed = CalendarFeed.Open(1, One, Calendar.TuesdayMorning);
        Assert.True(feed.IsOpenedBy(One));
        foreach (var other in new[] { Two, "", One + " ", One[..^1], One.ToUpperInvariant() })
            Assert.False(feed.IsOpenedBy(other), other);
    }

    [Fact]
    public void A_new_key_shuts_out_the_one_before_and_a_withdrawn_one_all()
    {
        var feed = CalendarFeed.Open(1, One, Calendar.TuesdayMorning);
        feed.Renew(Two, Calendar.TuesdayMorning.AddDays(1));
        Assert.Equal((false, true), (feed.IsOpenedBy(One), feed.IsOpenedBy(Two)));
        feed.Withdraw(Calendar.TuesdayMorning.AddDays(2));
        feed.Withdraw(Calendar.TuesdayMorning.AddDays(3));
        Assert.Equal((false, false, Calendar.TuesdayMorning.AddDays(2)), (feed.IsOpenedBy(Two), feed.IsOpenedBy(""), feed.Since));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("00000000000000000000000000!")]
    public void What_is_no_key_is_refused(string key) =>
        Rule.IsBroken("calendar.key", () => CalendarFeed.Open(1, key, Calendar.TuesdayMorning));
}
