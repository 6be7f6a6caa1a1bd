using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class PosterPageTests
{
    [Fact]
    public async Task A_new_key_is_made_only_after_a_second_word()
    {
        var page = Show(await _database.SignInAsync(Role.Leader));
        var before = Address(page);
        _desk.Answer = null;
        Press(page, "Lag ny kode");
        Assert.Equal((before, "Nei, behold"), (Address(page), _desk.Asked.Single().Cancel));
        _desk.Answer = 0;
        Press(page, "Lag ny kode");
        page.WaitForAssertion(() => Assert.NotEqual(before, Address(page)));
        Assert.Equal(("Koden er ny. Skriv ut plakaten på nytt.", null), (_desk.Said, _desk.Undo));
    }

    [Fact]
    public async Task A_withdrawn_key_takes_the_poster_along_until_there_is_a_new_one()
    {
        var leader = await _database.SignInAsync(Role.Leader);
        var page = Show(leader);
        Press(page, "Trekk koden tilbake");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=poster]")));
        Assert.Empty(Show(leader).FindAll("[data-testid=poster]"));
        Press(page, "Lag ny kode");
        page.WaitForAssertion(() => Assert.NotEmpty(Address(page)));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Manager)]
    public async Task Nobody_else_finds_the_page(Role role) => Assert.Empty(Show(await _database.SignInAsync(role)).Markup.Trim());

    private static void Press(IRenderedComponent<PosterPage> page, string button) => page.FindAll("button").Single(b => b.TextContent == button).Click();
}
