using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Walls;

public sealed class WallDeviceTests
{
    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);

    private DateTimeOffset Now => _time.GetUtcNow();

    [Fact]
    public void It_stays_unlocked_for_two_hours_and_no_longer()
    {
        var wall = New();
        Assert.False(wall.IsUnlocked(Now));
        wall.Unlock(Now);
        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.True(wall.IsUnlocked(Now));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(wall.IsUnlocked(Now));
    }

    [Fact]
    public void One_that_is_locked_or_disconnected_is_not_unlocked()
    {
        var wall = New();
        wall.Unlock(Now);
        wall.Lock();
        Assert.False(wall.IsUnlocked(Now));
        wall.Unlock(Now);
        wall.Revoke(Now);
        Assert.False(wall.IsUnlocked(Now));
        wall.Unlock(Now);
        Assert.False(wall.IsUnlocked(Now));
        Assert.Equal(Now, wall.Revoked);
    }

    [Fact]
    public void After_five_wrong_pins_none_is_looked_at_for_fifteen_minutes()
    {
        var wall = New();
        for (var tried = 1; tried <= 5; tried++)
        {
            Assert.True(wall.TryPin(Now));
            Assert.Equal(5 - tried, wall.PinsLeft);
        }

        Assert.False(wall.TryPin(Now));
        Assert.Equal(TimeSpan.FromMinutes(15), wall.PinWait(Now));
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.False(wall.TryPin(Now));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(wall.TryPin(Now));
        Assert.Equal(4, wall.PinsLeft);
    }

    [Fact]
    public void A_right_pin_forgets_the_wrong_ones()
    {
        var wall = New();
        Assert.True(wall.TryPin(Now));
        Assert.True(wall.TryPin(Now));
        wall.Unlock(Now);
        Assert.Equal(5, wall.PinsLeft);
    }

    [Fact]
    public void Its_name_is_tidied_and_never_empty_or_endless()
    {
        var wall = New();
        wall.Rename("  Møterommet \n i 2. etasje ");
        Assert.Equal("Møterommet i 2. etasje", wall.Name);
        Assert.Throws<RuleViolationException>(() => wall.Rename("  "));
        Assert.Throws<RuleViolationException>(() => wall.Rename(new string('x', 61)));
    }

    [Theory]
    [InlineData("123456")]
    [InlineData("000000")]
    [InlineData("987654")]
    [InlineData("890123")]
    [InlineData("121212")]
    [InlineData("112233")]
    [InlineData("123123")]
    [InlineData("123321")]
    [InlineData("475475")]
    [InlineData("474747")]
    [InlineData("111222")]
    [InlineData("160585")]
    [InlineData("198505")]
    public void A_pin_that_is_tried_first_is_guessable(string pin) => Assert.True(WallPin.IsGuessable(pin));

    [Theory]
    [InlineData("470913")]
    [InlineData("839174")]
    [InlineData("502868")]
    public void Another_is_not(string pin) => Assert.False(WallPin.IsGuessable(pin));

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_but_six_digits_is_no_pin(string? typed) => Assert.False(WallPin.CanBe(typed));

    private WallDevice New() => WallDevice.Pair(boardId: 1, "Pauserommet", new byte[32], Now);
}
