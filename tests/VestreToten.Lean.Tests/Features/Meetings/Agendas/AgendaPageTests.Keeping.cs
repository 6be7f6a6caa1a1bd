using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed partial class AgendaPageTests
{
    [Fact]
    public async Task Balls_and_thanks_cannot_be_skipped_or_removed_and_the_thanks_stay_last()
    {
        var page = await OpenAsync();

        foreach (var line in new[] { Line(page, 0), Line(page, 6) })
        {
            Assert.Null(line.QuerySelector("[data-testid=agenda-skip]"));
            Assert.Null(line.QuerySelector("[data-testid=agenda-remove]"));
        }

        Assert.True(Line(page, 6).QuerySelector("[data-testid=move-up]")!.HasAttribute("disabled"));
        Assert.True(Line(page, 5).QuerySelector("[data-testid=move-down]")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Who_comes_second_sees_the_others_agenda_and_chooses()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        Line(first, 1).QuerySelector("[data-testid=agenda-title]")!.Change("Første");
        Line(second, 1).QuerySelector("[data-testid=agenda-title]")!.Change("Andre");
        await Press(first, "agenda-save");

        await Press(second, "agenda-save");
        Assert.Contains("Første", second.Find(".theirs").TextContent, StringComparison.Ordinal);
        Assert.Equal("Første", (await ReadAsync()).Steps[1].Title);

        await Press(second, "agenda-mine");
        Assert.Equal("Andre", (await ReadAsync()).Steps[1].Title);
    }
}
