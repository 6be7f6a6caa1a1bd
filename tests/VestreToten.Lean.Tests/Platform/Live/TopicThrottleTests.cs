using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Live;

public sealed class TopicThrottleTests
{
    private static readonly TimeSpan First = BoardChanges.FirstInterval, Full = BoardChanges.Interval;

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly TopicThrottle _throttle;
    private int _notified;

    public TopicThrottleTests() => _throttle = new TopicThrottle(_time, () => _notified++);

    [Fact]
    public void The_rest_of_a_burst_follows_its_first_change_soon()
    {
        _throttle.Publish();
        _throttle.Publish();
        Assert.Equal(1, _notified);

        _time.Advance(First);
        Assert.Equal(2, _notified);
    }

    [Fact]
    public void After_the_second_a_stream_is_passed_on_once_an_interval()
    {
        for (var elapsed = TimeSpan.Zero; elapsed < 10 * Full; elapsed += TimeSpan.FromMilliseconds(5))
        {
            _throttle.Publish();
            _time.Advance(TimeSpan.FromMilliseconds(5));
        }

        // At 0 and 30 ms, and from there every 125 ms before 1,250 ms.
        Assert.Equal(2 + 9, _notified);
    }

    [Fact]
    public void Only_the_second_comes_sooner_than_an_interval()
    {
        _throttle.Publish();
        _time.Advance(First + First);
        _throttle.Publish();
        Assert.Equal(2, _notified);

        _time.Advance(First + First);
        _throttle.Publish();
        Assert.Equal(2, _notified);

        _time.Advance(Full - First - First);
        Assert.Equal(3, _notified);
    }

    [Fact]
    public void After_a_whole_interval_without_a_change_the_next_goes_out_at_once()
    {
        _throttle.Publish();
        _time.Advance(Full);

        _throttle.Publish();

        Assert.Equal(2, _notified);
        Assert.Equal(2, _throttle.Version);
    }
}
