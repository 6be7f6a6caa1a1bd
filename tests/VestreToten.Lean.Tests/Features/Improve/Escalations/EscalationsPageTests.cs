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

public sealed class EscalationsPageTests : BunitContext
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

    [Fact]
    public async Task The_sending_board_sees_the_answer_come_while_it_looks()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        var page = Open(scene, scene.AtHome, "ytterskogen");
        Assert.Empty(page.FindAll(".answer"));
        await scene.AnswerAsync(sent.Id);
        page.WaitForAssertion(() => Assert.Equal("Vi ser på det.", page.Find(".answer").TextContent));
    }

    [Fact]
    public async Task A_board_sends_what_it_has_chosen_and_is_told_what_is_missing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        var page = Open(scene, scene.AtHome, "ytterskogen");
        page.Find("[data-testid=send-form]").Submit();
        Assert.Equal(["Velg en forbedring.", "Skriv noen ord.", "Velg en dag."], page.FindAll("[role=alert]").Select(a => a.TextContent));

        page.Find("[data-testid=send-which]").Change(improvement.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.Find("[data-testid=send-message]").Change("Kan dere hjelpe oss?");
        page.Find("[data-testid=send-deadline]").Change("2026-12-01");
        page.Find("[data-testid=send-form]").Submit();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-testid=escalation]").GetAttribute("data-open")));
        Assert.Contains("omsorg", page.Find("[data-testid=escalation]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_looks_and_does_nothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        await scene.SentAsync();
        await scene.AddAsync("En annen");
        Assert.Empty(Open(scene, scene.Manager, "omsorg").FindAll("form"));
        Assert.Empty(Open(scene, scene.Manager, "ytterskogen").FindAll("form"));
    }

    [Fact]
    public async Task At_the_top_it_is_said_kindly_that_there_is_nobody_above()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        Assert.Contains("Ingen enhet over denne har en tavle", Open(scene, scene.AtKommune, "kommunen").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kommune_finds_nothing_here()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        Assert.Empty(Open(scene, scene.Stranger, "ytterskogen").Markup.Trim());
    }

    private IRenderedComponent<EscalationsPage> Open(EscalationScene scene, ClaimsPrincipal who, string unit)
    {
        if (!Services.Any(s => s.ServiceType == typeof(EscalationQueries)))
        {
            Services.AddLocalization();
            Services.AddSingleton<TimeProvider>(scene.Time).AddSingleton(new AccessCheck(scene.Database.Contexts))
                .AddSingleton(scene.Changes).AddSingleton(scene.Queries).AddSingleton(scene.Sending).AddSingleton(scene.Answering);
            SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        }

        return Render<EscalationsPage>(p => p.Add(x => x.Unit, unit).Add(x => x.Authentication, Task.FromResult(new AuthenticationState(who))));
    }
}
