using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed partial class GainUseCaseTests
{
    [Fact]
    public async Task The_second_of_two_who_change_it_is_told_and_writes_over_nothing()
    {
        var who = await _desk.SignInAsync(Role.Staff);
        await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now);
        var seen = Assert.Single((await ReadAsync()).Gains);
        var change = Get<ChangeGain>();
        Assert.Equal(Outcome.Done, await change.ExecuteAsync(who, _desk.BoardId, seen.Id, seen.Version, Input with { Title = "Den første" }, Now));
        Assert.Equal(Outcome.Conflict, await change.ExecuteAsync(who, _desk.BoardId, seen.Id, seen.Version, Input with { Title = "Den andre" }, Now));
        var stored = Assert.Single((await ReadAsync()).Gains);
        Assert.Equal("Den første", stored.Title);
        Assert.Equal(Outcome.Done, await change.ExecuteAsync(who, _desk.BoardId, seen.Id, stored.Version, Input with { Title = "Den andre" }, Now));
    }

    [Fact]
    public async Task It_comes_from_an_improvement_of_the_same_board_or_from_none()
    {
        var who = await _desk.SignInAsync(Role.Staff);
        var own = await _desk.Database.AddImprovementAsync(_desk.BoardId, "Merke hyllene");
        var foreign = await _desk.Database.AddImprovementAsync(await _desk.AddOtherBoardAsync());
        Assert.Equal(GainFault.NoSuchImprovement, await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, foreign.Id, Now));
        Assert.Equal(Outcome.Done, await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, own.Id, Now));
        Assert.Equal("Merke hyllene", Assert.Single((await ReadAsync()).Gains).ImprovementTitle);
        Assert.Null(await Get<GainQueries>().ImprovementTitleAsync(who, _desk.BoardId, foreign.Id, Now));
    }

    [Fact]
    public async Task Another_boards_gain_cannot_be_changed_through_ones_own()
    {
        var who = await _desk.SignInAsync(Role.Leader);
        var foreign = SomeGains.Identified(boardId: await _desk.AddOtherBoardAsync());
        await _desk.Database.SaveAsync(foreign);
        Assert.Equal(Outcome.Conflict, await Get<ChangeGain>().ExecuteAsync(who, _desk.BoardId, foreign.Id, foreign.Version, Input, Now));
        Assert.Equal(Outcome.Denied, await Get<ChangeGain>().ExecuteAsync(who, foreign.BoardId, foreign.Id, foreign.Version, Input, Now));
    }
}
