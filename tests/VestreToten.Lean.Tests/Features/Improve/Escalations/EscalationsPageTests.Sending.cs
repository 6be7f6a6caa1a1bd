using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class EscalationsPageTests
{
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
}
