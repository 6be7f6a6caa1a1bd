using System.Net;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

/// <summary>The arithmetic of docs/decisions/0030, by the clock.</summary>
public sealed partial class WrongPasswordsTests
{
    private const string Account = "KARI@KOMMUNE.INVALID";

    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);
    private readonly WrongPasswords _wrong;

    public WrongPasswordsTests() => _wrong = new WrongPasswords(_clock);

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Failures_count_for_the_place_they_come_from(string first, string second, bool areOne)
    {
        for (var i = 0; i < WrongPasswords.FreeTries; i++)
            _wrong.Count(Account, From(first));
        Assert.NotEqual(TimeSpan.Zero, _wrong.WaitOf(Account, From(first)));
        Assert.Equal(areOne, _wrong.WaitOf(Account, From(second)) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, _wrong.WaitOf("OLA@KOMMUNE.INVALID", From(first)));
    }

    [Fact]
    public void One_place_guesses_about_a_hundred_times_a_day_and_its_wait_doubles_up_to_a_quarter_of_an_hour()
    {
        var waits = new List<double>();
        var end = _clock.GetUtcNow().AddDays(1);
        var tries = 0;
        for (; _clock.GetUtcNow() < end; tries++)
        {
            var wait = _wrong.Count(Account, TryPlace.Session(Guid.Empty));
            waits.Add(wait.TotalMinutes);
            _clock.Advance(wait);
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 15, 15], waits.Take(10));
        Assert.InRange(tries, 95, 110);
    }

    [Fact]
    public void All_strangers_together_get_two_hundred_the_first_day_and_a_hundred_a_day_then()
    {
        Assert.InRange(GuessFor(TimeSpan.FromDays(1)), 190, 201);
        Assert.InRange(GuessFor(TimeSpan.FromDays(10)), 950, 1010);
    }

    private int GuessFor(TimeSpan time, TimeSpan? step = null)
    {
        var guesses = 0;
        for (var end = _clock.GetUtcNow() + time; _clock.GetUtcNow() < end; _clock.Advance(step ?? TimeSpan.FromMinutes(5)))
        {
            // A new address for every try, as many as there is leave for.
            for (var i = 0; i < 300 && _wrong.WaitOf(Account, Fresh()) == TimeSpan.Zero; i++, guesses++)
                _wrong.Count(Account, Fresh());
        }

        return guesses;
    }

    private int _addresses;

    private TryPlace Fresh() => TryPlace.Address(new IPAddress([10, (byte)(++_addresses >> 16), (byte)(_addresses >> 8), (byte)_addresses]));

    private static TryPlace From(string address) => TryPlace.Address(IPAddress.Parse(address));
}
