using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class EscalationsPageTests : BunitContext
{
    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_answers_first()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        var page = Open(scene, scene.AtService, "omsorg");
        page.Find("[data-testid=verdict-takenon]").Click();
        page.Find("[data-testid=answer-text]").Input("Vi kjøper et skap.");

        Assert.Equal(Outcome.Done, await scene.AnswerAsync(sent.Id, Verdict.NotNow));

        page.WaitForAssertion(() =>
        {
            Assert.Equal("Svaret ditt ble ikke sendt. Du skrev: Vi kjøper et skap.", page.Find("[data-testid=answer-unsent]").TextContent);
            Assert.Equal("Vi ser på det.", page.Find(".answer").TextContent);
        });
        Assert.Empty(page.FindAll("[data-testid=answer-send]"));
    }

    [Fact]
    public async Task An_answer_that_is_sent_leaves_nothing_behind()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        await scene.SentAsync();
        var page = Open(scene, scene.AtService, "omsorg");
        page.Find("[data-testid=verdict-takenon]").Click();
        page.Find("[data-testid=answer-text]").Input("Vi kjøper et skap.");
        page.Find("[data-testid=answer-form]").Submit();
        page.WaitForAssertion(() => Assert.Equal("Vi kjøper et skap.", page.Find(".answer").TextContent));
        Assert.Empty(page.FindAll("[data-testid=answer-unsent], [data-testid=answer-form]"));
    }

    private IRenderedComponent<EscalationsPage> Open(EscalationScene scene, ClaimsPrincipal who, string unit)
    {
        if (!Services.Any(s => s.ServiceType == typeof(EscalationQueries)))
        {
            Services.AddLocalization();
            Services.AddSingleton<TimeProvider>(scene.Time).AddSingleton(new AccessCheck(scene.Database.Contexts, TimeProvider.System))
                .AddSingleton(scene.Changes).AddSingleton(scene.Queries).AddSingleton(scene.Sending).AddSingleton(scene.Answering).AddSingleton(scene.Withdrawing);
            SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        }

        return Render<EscalationsPage>(p => p.Add(x => x.Unit, unit).Add(x => x.Authentication, Task.FromResult(new AuthenticationState(who))));
    }
}
