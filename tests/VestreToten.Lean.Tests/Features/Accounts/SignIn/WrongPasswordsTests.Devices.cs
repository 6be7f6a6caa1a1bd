using System.Net;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class WrongPasswordsTests
{
    [Fact]
    public void What_strangers_try_never_counts_against_a_known_device()
    {
        // Until there is no leave left at this very moment.
        Assert.True(GuessFor(TimeSpan.FromTicks(1), step: TimeSpan.FromTicks(1)) >= WrongPasswords.PerDay - 1);
        Assert.NotEqual(TimeSpan.Zero, _wrong.WaitOf(Account, From("198.51.100.7")));
        Assert.Equal(TimeSpan.Zero, _wrong.WaitOf(Account, TryPlace.Device("one")));
    }

    [Fact]
    public void The_right_password_and_a_quiet_day_begin_anew()
    {
        for (var i = 0; i < 9; i++)
            _wrong.Count(Account, From("192.0.2.1"));
        _wrong.Forget(Account, From("192.0.2.1"));
        Assert.Equal(TimeSpan.Zero, _wrong.Count(Account, From("192.0.2.1")));
        for (var i = 0; i < 9; i++)
            _wrong.Count(Account, From("192.0.2.2"));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.Zero, _wrong.Count(Account, From("192.0.2.2")));
    }

    [Fact]
    public async Task An_address_with_many_failures_goes_slower_and_not_for_long()
    {
        using var lanes = new SignInLanes(_clock);
        var place = From("192.0.2.1");
        for (var i = 0; i < SignInLanes.WrongPerMinute; i++)
            lanes.Count(place);
        Assert.Equal(TimeSpan.Zero, lanes.Delay(place));
        for (var i = 0; i < 1000; i++)
            lanes.Count(place);
        Assert.Equal(SignInLanes.MaxDelay, lanes.Delay(place));
        Assert.Equal(TimeSpan.Zero, lanes.Delay(From("192.0.2.2")));
        Assert.Equal(TimeSpan.Zero, lanes.Delay(TryPlace.Device("one")));
        var entering = lanes.EnterAsync(place, TestContext.Current.CancellationToken);
        Assert.False(entering.IsCompleted);
        _clock.Advance(SignInLanes.MaxDelay);
        Assert.NotNull(await entering);
        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, lanes.Delay(place));
    }
}
