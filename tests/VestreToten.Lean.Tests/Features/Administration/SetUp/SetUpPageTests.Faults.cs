using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

public sealed partial class SetUpPageTests
{
    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_and_the_rest_stays()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        foreach (var (field, value) in BadInput)
        {
            var answer = await browser.SubmitAsync(program.SetUpPath(), With(field, value));
            Assert.Equal(400, answer.Status);
            Assert.All(Good.Select(f => f.Name).Except(["leads"]), name => Assert.Equal(name == field, answer.FaultOf(name) is not null));
            Assert.All(
                Good.Where(f => f.Name != field && f.Name is not ("password" or "day" or "unit")),
                f => Assert.Equal(f.Value, answer.Field(f.Name)));
            Assert.Null(answer.Field("password"));
        }

        await using var db = await program.Contexts.CreateDbContextAsync(Now);
        Assert.Equal((0, 0), (await db.Users.CountAsync(Now), await db.Units.CountAsync(Now)));
    }

    [Fact]
    public async Task A_stale_form_comes_back_with_what_was_typed()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        var stale = await browser.PostAsync(program.SetUpPath(), Good);
        Assert.Equal((400, "Vestre Toten kommune"), (stale.Status, stale.Field("kommune")));
        Assert.Contains("selected", stale.Html, StringComparison.Ordinal);
        Assert.Contains("checked", stale.Html, StringComparison.Ordinal);
        Assert.Equal(303, (await browser.PostAsync(program.SetUpPath(), [("__RequestVerificationToken", stale.Token), .. Good])).Status);
    }

    [Fact]
    public async Task Nonsense_never_breaks_the_page()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(400, (await browser.SubmitAsync(program.SetUpPath(), With("kommune", "\0"))).Status);
        Assert.Equal(413, (await browser.SubmitAsync(program.SetUpPath(), With("kommune", new string('x', 500_000)))).Status);
        Assert.Equal(400, (await browser.PostAsync(program.SetUpPath(), new StringContent("{}", null, "application/json"))).Status);
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_and_does_nothing()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(303, (await browser.SubmitAsync(program.SetUpPath(), With("unit", "<img src=x onerror=alert(1)>"))).Status);
        var home = await browser.OpenAsync("/");
        Assert.Contains("&lt;img src=x", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", home.Html, StringComparison.Ordinal);
    }
}
