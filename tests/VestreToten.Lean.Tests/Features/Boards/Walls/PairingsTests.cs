using System.Net;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

public sealed class PairingsTests
{
    private static readonly IPAddress Somewhere = IPAddress.Parse("192.0.2.7");

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly Pairings _pairings;

    public PairingsTests() => _pairings = new Pairings(_time);

    [Fact]
    public void A_code_works_once()
    {
        var screen = _pairings.Begin(Somewhere)!;
        Assert.Null(_pairings.Claim(screen.Code, out var hash));
        Assert.Equal(WallSecret.Hash(screen.Secret), hash);
        Assert.Equal(WallFault.CodeUsed, _pairings.Claim(screen.Code, out hash));
        Assert.Empty(hash);
        Assert.Null(_pairings.Left(screen));
    }

    [Fact]
    public void One_that_was_given_back_works_again()
    {
        var screen = _pairings.Begin(Somewhere)!;
        Assert.Null(_pairings.Claim(screen.Code, out _));
        _pairings.GiveBack(screen.Code);
        Assert.Null(_pairings.Claim(screen.Code, out _));
    }

    [Fact]
    public void It_is_worth_nothing_after_ten_minutes()
    {
        var screen = _pairings.Begin(Somewhere)!;
        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), _pairings.Left(screen));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_pairings.Left(screen));
        Assert.Equal(WallFault.CodeUnknown, _pairings.Claim(screen.Code, out _));
    }

    [Fact]
    public void Another_screens_secret_does_not_go_with_a_code()
    {
        var (one, other) = (_pairings.Begin(Somewhere)!, _pairings.Begin(Somewhere)!);
        Assert.Null(_pairings.Left(one with { Secret = other.Secret }));
        Assert.NotEqual(one.Code, other.Code);
    }

    [Fact]
    public void An_address_has_so_many_waiting_and_a_network_of_ipv6_as_many()
    {
        for (var i = 0; i < Pairings.MaxPerAddress; i++)
        {
            Assert.NotNull(_pairings.Begin(Somewhere.MapToIPv6()));
            Assert.NotNull(_pairings.Begin(IPAddress.Parse($"2001:db8::{i:x}")));
        }

        Assert.Null(_pairings.Begin(Somewhere));
        Assert.Null(_pairings.Begin(IPAddress.Parse("2001:db8::ffff")));
        Assert.NotNull(_pairings.Begin(IPAddress.Parse("192.0.2.8")));
        _time.Advance(Pairings.Lifetime);
        Assert.NotNull(_pairings.Begin(Somewhere));
    }

    [Fact]
    public void Where_every_place_is_taken_the_busiest_address_gives_way()
    {
        var quiet = _pairings.Begin(Somewhere)!;
        for (var i = 0; i < Pairings.Max; i++)
            Assert.NotNull(_pairings.Begin(IPAddress.Parse($"198.51.100.{i % 20}")));
        Assert.NotNull(_pairings.Left(quiet));
        Assert.NotNull(_pairings.Begin(IPAddress.Parse("192.0.2.9")));
        Assert.NotNull(_pairings.Left(quiet));
    }

    [Fact]
    public void Printed_by_mistake_it_says_no_secret() => Assert.Equal("PairingCode", _pairings.Begin(Somewhere)!.ToString());
}
