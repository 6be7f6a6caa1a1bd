using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed partial class GainUseCaseTests : IAsyncLifetime
{
    private static readonly GainInput Input = new("Bleier på ett lager", SomeGains.SixAndAHalfHoursAWeek);

    private BoardFixture _desk = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _services = _desk.Services();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Theory]
    [InlineData(Role.Staff, Outcome.Done)]
    [InlineData(Role.Leader, Outcome.Done)]
    [InlineData(Role.Manager, Outcome.Denied)]
    [InlineData(Role.Admin, Outcome.Denied)]
    public async Task Staff_and_leaders_write_gains_down_and_nobody_else(Role role, Outcome expected)
    {
        var who = await _desk.SignInAsync(role);
        Assert.Equal(expected, await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now));
        Assert.Equal(expected == Outcome.Done ? 1 : 0, (await ReadAsync()).Gains.Count);
    }

    [Fact]
    public async Task What_is_found_is_taken_into_use_only_when_it_is_agreed_what_for()
    {
        var who = await _desk.SignInAsync(Role.Staff);
        await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input with { KronerPerYear = 900, Quality = "Ro" }, null, Now);
        var gain = Assert.Single((await ReadAsync()).Gains);
        Assert.Equal((900, "Ro"), (gain.KronerPerYear, gain.Quality));
        Assert.Equal(GainFault.BadUsedFor, await AgreeAsync(who, gain, " "));
        Assert.Equal(GainFault.BadPurpose, await AgreeAsync(who, gain, "turgåing", 0));
        Assert.Equal(GainFault.NotAgreed, await Get<RealiseGain>().ExecuteAsync(who, _desk.BoardId, gain.Id, gain.Version, Calendar.Tuesday, Now));
        Assert.Equal((1, 0), await CountsAsync());
        Assert.Equal(Outcome.Done, await RealiseAsync(who, gain, "turgåing"));
        Assert.Equal((1, 1), await CountsAsync());
        Assert.Equal(Outcome.Conflict, await RealiseAsync(who, gain, "turgåing"));
        var realised = Assert.Single((await ReadAsync()).Gains);
        Assert.Equal(Outcome.Done, await Get<TakeGainBack>().ExecuteAsync(who, _desk.BoardId, gain.Id, realised.Version, Now));
        Assert.Equal((1, 0), await CountsAsync());
    }

    [Fact]
    public async Task Only_what_is_not_in_use_is_deleted_and_only_as_it_was_seen()
    {
        var who = await _desk.SignInAsync(Role.Staff);
        await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now);
        var found = Assert.Single((await ReadAsync()).Gains);
        await RealiseAsync(who, found, "turgåing");
        var used = Assert.Single((await ReadAsync()).Gains);
        Assert.Equal(Outcome.Conflict, await Get<DiscardGain>().ExecuteAsync(who, _desk.BoardId, used.Id, used.Version, Now));
        await Get<TakeGainBack>().ExecuteAsync(who, _desk.BoardId, used.Id, used.Version, Now);
        await Get<TakeGainBack>().ExecuteAsync(who, _desk.BoardId, used.Id, used.Version + 1, Now);
        Assert.Equal(Outcome.Conflict, await Get<DiscardGain>().ExecuteAsync(who, _desk.BoardId, found.Id, found.Version, Now));
        var again = Assert.Single((await ReadAsync()).Gains);
        Assert.Equal(Outcome.Done, await Get<DiscardGain>().ExecuteAsync(who, _desk.BoardId, again.Id, again.Version, Now));
        Assert.Empty((await ReadAsync()).Gains);
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-11-25")]
    public async Task It_is_not_in_use_before_it_was_found_nor_tomorrow(string day)
    {
        var who = await _desk.SignInAsync(Role.Leader);
        await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now);
        var gain = Assert.Single((await ReadAsync()).Gains);
        await AgreeAsync(who, gain, "turgåing");
        Assert.Equal(GainFault.BadDay, await Get<RealiseGain>().ExecuteAsync(
            who, _desk.BoardId, gain.Id, gain.Version + 1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Now));
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private async Task<GainsOfYear> ReadAsync() =>
        (await Get<GainQueries>().ReadAsync(await _desk.SignInAsync(Role.Staff), _desk.BoardId, null, Now))!;

    private Task<Outcome<GainFault>> AgreeAsync(
        System.Security.Claims.ClaimsPrincipal who, GainView gain, string usedFor, GainPurpose purpose = GainPurpose.Users) =>
        Get<AgreeOnGain>().ExecuteAsync(who, _desk.BoardId, gain.Id, gain.Version, new GainAgreement(usedFor, purpose, Calendar.Tuesday), Now);

    private async Task<Outcome<GainFault>> RealiseAsync(System.Security.Claims.ClaimsPrincipal who, GainView gain, string usedFor) =>
        await AgreeAsync(who, gain, usedFor) is { IsDone: false } refused ? refused
            : await Get<RealiseGain>().ExecuteAsync(who, _desk.BoardId, gain.Id, gain.Version + 1, Calendar.Tuesday, Now);

    private async Task<(int Found, int Used)> CountsAsync()
    {
        var sums = (await ReadAsync()).Sums;
        return (sums.Identified.Count, sums.Realised.Count);
    }
}
