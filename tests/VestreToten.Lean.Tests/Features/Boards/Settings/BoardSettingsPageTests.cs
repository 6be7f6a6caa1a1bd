using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Settings;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Boards.Settings;

public sealed class BoardSettingsPageTests
{
    [Fact]
    public async Task A_new_day_is_answered_with_the_next_meeting_and_taken_back()
    {
        Bokmaal.Read();
        await using var desk = await BoardFixture.CreateAsync();
        await using var bunit = new BunitContext();
        var said = new RecordingDesk();
        desk.AddTo(bunit.Services);
        bunit.Services.AddLogging().AddLocalization();
        bunit.Services.AddBoardSettings();
        bunit.Services.AddSingleton<NextMeetingQueries>();
        bunit.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        await desk.Database.SaveAsync(Meeting.Plan(desk.BoardId, Calendar.Tuesday, 12));
        var who = await desk.SignInAsync(Role.Leader);
        var page = bunit.Render<BoardSettingsPage>(ps => ps
            .Add(p => p.Unit, "kommunen").AddCascadingValue<IDesk>(said).AddCascadingValue(Task.FromResult(new AuthenticationState(who))));

        await page.Find("[data-testid=settings-day]").ChangeAsync(new() { Value = "Thursday" });
        await page.Find("[data-testid=settings-time]").ChangeAsync(new() { Value = "13.30" });
        await page.Find("[data-testid=settings-staff]").ChangeAsync(new() { Value = "12" });
        await page.Find("[data-testid=settings-form]").SubmitAsync();

        Assert.Equal("Lagret. Neste møte: torsdag 26.\u00A0november kl. 13.30.", said.Said);
        await page.InvokeAsync(said.Undo!);
        Assert.Equal("09.00", page.Find("[data-testid=settings-time]").GetAttribute("value"));
        Assert.Equal("Angret.", said.Said);
    }
}
