using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class EscalationsPageTests
{
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
}
