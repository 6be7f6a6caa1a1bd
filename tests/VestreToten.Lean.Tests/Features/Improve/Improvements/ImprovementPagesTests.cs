using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>The pages as the program answers them, before any circuit is up.</summary>
public sealed class ImprovementPagesTests
{
    private const string Page = "/tavle/ytterskogen/forbedringer";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?kort=1")]
    [InlineData("?kort=999")]
    [InlineData("?kort=abc", Traits = [Suite.Name, Suite.Long])]
    [InlineData("/arkiv", Traits = [Suite.Name, Suite.Long])]
    [InlineData("/arkiv?sok=n%C3%B8k&side=0", Traits = [Suite.Name, Suite.Long])]
    [InlineData("/arkiv?sok=%22%20OR%20*&side=-1", Traits = [Suite.Name, Suite.Long])]
    [InlineData("/arkiv?side=99999999999", Traits = [Suite.Name, Suite.Long])]
    [InlineData("/1/a3", Traits = [Suite.Name, Suite.Long])]
    public async Task Each_page_answers_whatever_stands_in_its_address(string rest)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await HangUpAsync(program, "Nøkler <script>alert(1)</script>");
        using var browser = await program.SignedInAsync();

        var answer = await browser.OpenAsync(Page + rest);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_what_was_done_and_leads_to_its_card()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var id = await HangUpAsync(program, "Nøkkelskap ved døra", ImprovementState.Done);
        await HangUpAsync(program, "Lamper");
        using var browser = await program.SignedInAsync();

        var answer = await browser.OpenAsync(Page + "/arkiv?sok=skap%20n%C3%B8k");
        Assert.DoesNotContain("Nøkkelskap", answer.Text, StringComparison.Ordinal);
        answer = await browser.OpenAsync(Page + "/arkiv?sok=d%C3%B8ra%20n%C3%B8k");

        Assert.Contains($"href=\"{Page}?kort={id}\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("data-state=\"done\"", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Lamper", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_is_a_table_that_turns_its_pages_in_the_order_of_its_address()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        for (var i = 1; i <= ImprovementQueries.PageSize + 1; i++)
            await HangUpAsync(program, $"Kort {i:00}", ImprovementState.Done);
        using var browser = await program.SignedInAsync();

        var first = await browser.OpenAsync(Page + "/arkiv?orden=title");
        var second = await browser.OpenAsync(Page + "/arkiv?side=1&orden=title");

        Assert.Contains("Kort 01", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kort 51", first.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}/arkiv?side=1&amp;orden=title\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"ascending\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("Kort 51", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kort 50", second.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}/arkiv?orden=title\"", second.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tavle/finnes-ikke/forbedringer")]
    [InlineData("/tavle/kommunen/forbedringer")]
    [InlineData("/tavle/kommunen/forbedringer/arkiv")]
    [InlineData("/tavle/kommunen/forbedringer/1/a3")]
    [InlineData("/tavle/ytterskogen/forbedringer/999/a3")]
    public async Task Somebody_elses_board_and_one_that_is_not_there_are_the_same_404(string path)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await HangUpAsync(program, "Nøkler");
        await program.AddAccountAsync("ansatt@kommune.invalid", "ytterskogen", Role.Staff);
        using var browser = await program.SignedInAsync("ansatt@kommune.invalid");

        Assert.Equal(404, (await browser.OpenAsync(path)).Status);
    }

    private static async Task<int> HangUpAsync(ProgramHost program, string title, ImprovementState state = ImprovementState.New)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var board = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == "ytterskogen" select b.Id).SingleAsync(Stop);
        var improvement = SomeImprovements.New(title, boardId: board);
        improvement.Move(state, Calendar.TuesdayMorning);
        db.Improvements.Add(improvement);
        await db.SaveChangesAsync(Stop);
        return improvement.Id;
    }
}
