using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed class PressGuardTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly PressGuard _guard;
    private int _drawn;
    private int _pressed;

    public PressGuardTests()
    {
        _guard = new PressGuard(_time, () =>
        {
            _drawn++;
            return Task.CompletedTask;
        });
        _guard.Show("balls");
    }

    [Fact]
    public async Task A_press_that_comes_while_another_is_carried_out_does_nothing()
    {
        var first = new TaskCompletionSource();
        var pressed = _guard.TryAsync(() => first.Task);

        Assert.True(_guard.IsHolding);
        Assert.False(await PressAsync());
        first.SetResult();
        Assert.True(await pressed);
        Assert.Equal(0, _pressed);
    }

    [Fact]
    public async Task A_burst_counts_once_however_long_it_is_and_the_buttons_come_back_after_it()
    {
        Assert.True(await PressAsync());
        _guard.Show("goals");
        for (var press = 0; press < 20; press++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(150));
            Assert.False(await PressAsync());
        }

        Assert.Equal((1, 0), (_pressed, _drawn));
        _time.Advance(PressGuard.Moment);
        Assert.Equal((false, 1), (_guard.IsHolding, _drawn));
        Assert.True(await PressAsync());
    }

    [Fact]
    public async Task What_another_screen_changed_is_not_pressed_within_a_second()
    {
        _guard.Show("goals");
        _time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.False(await PressAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await PressAsync());
    }

    [Fact]
    public async Task A_reading_that_changes_nothing_holds_nothing_back()
    {
        _guard.Show("balls");
        Assert.True(await PressAsync());
    }

    [Fact]
    public async Task It_tells_a_press_too_soon_after_another_from_buttons_that_have_come_to_mean_something_else()
    {
        var first = new TaskCompletionSource();
        var pressed = _guard.TryAsync(() => first.Task);
        Assert.False(await PressAsync());
        Assert.Equal((true, false), (_guard.HasHeldBack, _guard.HasMoved));
        first.SetResult();
        await pressed;
        Assert.Equal((true, true, false), (_guard.HasHeldBack, _guard.IsHolding, _guard.HasMoved));

        _time.Advance(PressGuard.Moment);
        Assert.True(await PressAsync());
        Assert.False(_guard.HasHeldBack);
        _guard.Show("goals");
        Assert.False(await PressAsync());
        Assert.Equal((false, true), (_guard.HasHeldBack, _guard.HasMoved));
        _time.Advance(PressGuard.Moment);
        _guard.Pause(PressGuard.Moment);
        Assert.Equal((true, false), (_guard.IsHolding, _guard.HasMoved));
    }

    public void Dispose() => _guard.Dispose();

    private Task<bool> PressAsync() => _guard.TryAsync(() =>
    {
        _pressed++;
        return Task.CompletedTask;
    });
}
