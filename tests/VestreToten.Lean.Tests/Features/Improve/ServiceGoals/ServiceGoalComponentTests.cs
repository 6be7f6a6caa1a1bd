using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class ServiceGoalComponentTests : IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private BoardFixture _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(_page.Services);
        _page.Services.AddLocalization();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task The_wall_shows_words_aim_line_and_the_newest_number()
    {
        Bokmaal.Read();
        var goal = SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId);
        await _desk.Database.SaveAsync(goal);
        await _desk.Database.SaveAsync(ServiceGoalValue.Of(goal, IsoWeek.Of(Calendar.Tuesday), 12.5m));
        var who = await _desk.SignInAsync(Role.Staff);
        var wall = new PartPage(_desk.BoardId, who).Show<ServiceGoalsOnWall>(_page);
        var row = wall.Find("[data-testid=service-goal-on-wall]");
        Assert.Contains("Ingen venter lenge på hjelp", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("ned fra 30 til 10\u00A0min ventetid", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("12,5", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Målet er 10.", row.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }
}
