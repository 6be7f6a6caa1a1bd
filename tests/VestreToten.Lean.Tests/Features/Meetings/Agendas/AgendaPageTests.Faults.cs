using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed partial class AgendaPageTests
{
    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_saved()
    {
        var page = await OpenAsync();
        Line(page, 1).QuerySelector("[data-testid=agenda-title]")!.Change(new string('x', 61));
        Line(page, 2).QuerySelector("[data-testid=agenda-minutes]")!.Change("tre");

        await Press(page, "agenda-save");

        Assert.Contains("Bruk høyst 60 tegn.", Line(page, 1).TextContent, StringComparison.Ordinal);
        Assert.Contains("Skriv et helt tall fra 0 til 60.", Line(page, 2).TextContent, StringComparison.Ordinal);
        Assert.Equal("tre", Line(page, 2).QuerySelector("[data-testid=agenda-minutes]")!.GetAttribute("value"));
        Assert.True((await ReadAsync()).IsDefault);
    }

    [Fact]
    public async Task An_own_item_without_words_is_a_fault_when_somebody_saves_and_can_be_removed()
    {
        var page = await OpenAsync();
        await Press(page, "agenda-add");
        Assert.Empty(page.FindAll("[role=alert]"));

        await Press(page, "agenda-save");
        Assert.Contains("Skriv hva punktet heter.", Line(page, 6).TextContent, StringComparison.Ordinal);

        await Press(page, "agenda-remove");
        Assert.Equal(7, page.FindAll("[data-testid=agenda-line]").Count);
    }
}
