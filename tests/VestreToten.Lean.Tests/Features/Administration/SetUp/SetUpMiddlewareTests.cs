using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

/// <summary>What answers before the first account exists, and after.</summary>
public sealed class SetUpMiddlewareTests
{
    private const string NearlyRight = "/oppsett/00000000000000000000000000000000";

    [Fact]
    public async Task Until_there_is_an_account_nothing_else_answers()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        var path = program.SetUpPath();
        var closed = await browser.OpenAsync("/");
        Assert.Equal(503, closed.Status);
        Assert.Contains("ikke satt opp ennå", closed.Text, StringComparison.Ordinal);
        string[] others =
        [
            "/logg-inn", "/s", "/s/ABCD2345", "/tavle/ytterskogen", "/404", "/board.css", "/_framework/blazor.web.js", "/oppsett", "/oppsett/",
            NearlyRight, path[..^1], path + "0", path + "/x", path.ToUpperInvariant().Replace("/OPPSETT", "/oppsett", StringComparison.Ordinal),
        ];
        foreach (var other in others)
        {
            var answer = await browser.OpenAsync(other);
            Assert.Equal((503, closed.Html), (answer.Status, answer.Html));
        }

        foreach (var post in (string[])["/logg-inn", "/logg-ut", "/_blazor/negotiate", NearlyRight])
            Assert.Equal(503, (await browser.PostAsync(post, ("a", "b"))).Status);
    }

    [Fact]
    public async Task The_operators_page_its_style_and_the_health_checks_answer()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(200, (await browser.OpenAsync("/healthz/live")).Status);
        Assert.Equal(200, (await browser.OpenAsync("/healthz/ready")).Status);
        foreach (var file in (string[])["/phone.css", "/konto.css", "/account.js"])
            Assert.Equal((file, 200), (file, (await browser.OpenAsync(file)).Status));
        var page = await browser.OpenAsync(program.SetUpPath());
        Assert.Equal(200, page.Status);
        // The one that shows the password on demand, and nothing inline.
        Assert.DoesNotContain("<script", page.Html.Replace("<script src=\"/account.js\" defer></script>", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_languages_of_the_set_up_page_work()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        var answer = await browser.PostAsync("/sprak", ("culture", "nn-NO"), ("returnUrl", program.SetUpPath()));
        Assert.Equal((303, program.SetUpPath()), (answer.Status, answer.Location));
        Assert.Contains("Namnet på kommunen", (await browser.OpenAsync(program.SetUpPath())).Text, StringComparison.Ordinal);
        Assert.Contains("ikkje sett opp enno", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_start_has_a_token_of_its_own()
    {
        await using var first = await ProgramHost.StartAsync();
        await using var second = await ProgramHost.StartAsync();
        Assert.Matches("^/oppsett/[0-9a-f]{32}$", first.SetUpPath());
        Assert.NotEqual(first.SetUpPath(), second.SetUpPath());
        using var browser = second.Browser();
        Assert.Equal(503, (await browser.OpenAsync(first.SetUpPath())).Status);
    }

    [Fact]
    public async Task With_an_account_the_gate_is_open_and_there_is_no_set_up_page()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = program.Browser();
        Assert.Equal(200, (await browser.OpenAsync("/logg-inn")).Status);
        Assert.Equal(404, (await browser.OpenAsync(NearlyRight)).Status);
        Assert.Equal(404, (await browser.PostAsync(NearlyRight, ("a", "b"))).Status);
        var used = await browser.OpenAsync(program.SetUpPath());
        Assert.Equal((303, "/logg-inn"), (used.Status, used.Location));
    }

    [Fact]
    public async Task An_account_that_another_server_made_opens_the_gate_here_too()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var here = ProgramHost.StartOn(database);
        await using var there = ProgramHost.StartOn(database, builder => builder.UseSetting("Lean:DataPath", Path.Combine(database.Folder, "another")));
        using var browser = here.Browser();
        Assert.Equal(503, (await browser.OpenAsync("/logg-inn")).Status);
        using var other = there.Browser();
        Assert.Equal(303, (await other.SubmitAsync(there.SetUpPath(), SetUpPageTests.Good)).Status);
        Assert.Equal(200, (await browser.OpenAsync("/logg-inn")).Status);
    }
}
