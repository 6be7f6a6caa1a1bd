using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>The page behind the poster's QR as a phone meets it.</summary>
public sealed partial class IdeaPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _path = await _program.OpenForIdeasAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("nb", "Ikke skriv noe om pasienter")]
    [InlineData("nn", "Ikkje skriv noko om pasientar")]
    [InlineData("en", "Write nothing about patients")]
    public async Task The_page_needs_no_script_and_says_that_no_patient_data_belongs_here(string language, string notice)
    {
        using var phone = _program.Browser();
        phone.Speak(language);
        var page = await phone.OpenAsync(_path);
        Assert.Equal(200, page.Status);
        Assert.Contains(notice, page.Text, StringComparison.Ordinal);
        Assert.Contains("Ytterskogen", page.Text, StringComparison.Ordinal);
        foreach (var mark in (string[])["idea-form", "idea-title", "idea-text", "idea-kind", "idea-send"])
            Assert.Contains($"data-testid=\"{mark}\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(["<script src=\"/idea.js\" defer></script>"], Regex.Matches(page.Html, "(?i)<script.*?</script>").Select(m => m.Value));
        Assert.Null(phone.Cookie("tavle"));
    }

    [Fact]
    public async Task An_idea_hangs_on_the_board_at_once_and_nobody_is_written_down()
    {
        using var phone = _program.Browser();
        var changes = _program.Services.GetRequiredService<BoardChanges>();
        var before = changes.Version(await _program.BoardIdAsync(), BoardTopics.Improvements);
        var answer = await phone.SendIdeaAsync(_path, "  Felles  nøkkelskap ", "Ved inngangen\r\n\r\n\r\ni gangen", kind: "tidstyv");
        Assert.Equal((303, true), (answer.Status, answer.Location!.StartsWith(_path + "/takk?folg=", StringComparison.Ordinal)));
        Assert.Equal(before + 1, changes.Version(await _program.BoardIdAsync(), BoardTopics.Improvements));
        var idea = Assert.Single(await IdeasAsync());
        Assert.Equal(("Felles nøkkelskap", "Ved inngangen\n\ni gangen", null), (idea.Title, idea.Text, idea.ProposedBy));
        Assert.Equal((ImprovementKind.TimeThief, ImprovementState.New), (idea.Kind, idea.State));
        var receipt = await phone.OpenAsync(_path + "/takk");
        Assert.Contains("data-testid=\"idea-receipt\"", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("Takk!", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_be_asked_says_their_name()
    {
        using var phone = _program.Browser();
        await phone.SendIdeaAsync(_path, name: " Anne ");
        Assert.Equal("Anne", Assert.Single(await IdeasAsync()).ProposedBy);
    }

    /// <summary>The first rows are in the short suite.</summary>
    public static IEnumerable<TheoryDataRow<string>> Nonsense =>
        NonsenseTexts.Select((text, i) => i < 3 ? new TheoryDataRow<string>(text) : new TheoryDataRow<string>(text).WithTrait(Suite.Name, Suite.Long));

    private static readonly string[] NonsenseTexts =
    [
        "\0", "a\uFFFEb", "a\uFFFFb", "\u202Ebakvendt", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Improvements; --",
        new string('x', 200_000), "{{7*7}}", "=HYPERLINK(\"x\")", "👩‍👩‍👧‍👦", new string('\u0301', 500), "@Model.Title",
    ];

    private async Task<List<Improvement>> IdeasAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.ToListAsync(Stop);
    }
}
