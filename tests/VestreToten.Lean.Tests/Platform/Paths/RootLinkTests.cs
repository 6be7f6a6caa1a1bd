using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Paths;

/// <summary>
/// No source writes an address of the program from the root: behind a proxy it may lie under a path (docs/decisions/0064). Markup says
/// <c>Site.Path(…)</c>, redirects <c>SitePath</c>, cookies <c>CookiePath</c>, scripts and style sheets what is relative.
/// </summary>
public sealed partial class RootLinkTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web");

    /// <summary>Expressions that are whole addresses, of this server or of the letter's, and relative ones below the page's base.</summary>
    private static readonly string[] Whole =
    [
        "IdeaCorner.razor: Address", "PosterPage.razor: Address", "JoinPanel.razor: Url", "JoinPanel.razor: (Url + ", "LetterPage.razor: part.Unit.Address",
        "LetterPage.razor: link.Address", "LetterPage.razor: more.Address", "LetterPage.razor: Letter.Settings.Address", "LetterPage.razor: Letter.Stop.Address",
        "VaseView.razor: ($", "VaseLegend.razor: ($",
    ];

    [Fact]
    public void No_markup_links_from_the_root()
    {
        List<string> wrong = [];
        foreach (var (name, text) in Sources("*.razor"))
        {
            wrong.AddRange(Rooted().Matches(text).Select(m => $"{name}: {m.Value}"));
            wrong.AddRange(Computed().Matches(text).Select(m => m.Groups[1].Value)
                .Where(e => !e.StartsWith("Site.Path(", StringComparison.Ordinal) && !e.EndsWith("\"#", StringComparison.Ordinal))
                .Select(e => $"{name}: {e}").Where(e => !Whole.Contains(e)));
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void No_code_goes_or_sends_from_the_root()
    {
        var wrong = Sources("*.cs").Concat(Sources("*.razor"))
            .SelectMany(f => Going().Matches(f.Text).Where(m => !Allowed().IsMatch(m.Value)).Select(m => $"{f.Name}: {m.Value}"));
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void No_script_and_no_style_sheet_asks_from_the_root()
    {
        // What account.js adds to a form's own address.
        var wrong = Sources("*.js").Concat(Sources("*.css"))
            .SelectMany(f => Asked().Matches(f.Text).Select(m => $"{f.Name}: {m.Value}")).Where(f => f != "account.js: \"/valg\"");
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void The_scans_find_what_they_look_for()
    {
        Assert.Matches(Rooted(), """<a href="/konto">""");
        Assert.Matches(Computed(), """<form action="@Form.Path">""");
        Assert.Matches(Going(), "Navigation.NavigateTo($\"/tavle/{slug}\")");
        Assert.Matches(Going(), "SameSite = SameSiteMode.Lax, Path = \"/s\"");
        Assert.Matches(Going(), "context.Response.Redirect(Address)");
        Assert.Matches(Asked(), "url(/fonts/a.woff2)");
        Assert.Matches(Asked(), "fetch('/healthz/ready')");
    }

    private static IEnumerable<(string Name, string Text)> Sources(string pattern) =>
        Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));

    // In small letters: a component's parameter (Style, Script, Href of a file link) is put into markup by the component.
    [GeneratedRegex("""(?<![\w-])(?:href|src|action|formaction|srcset|poster)="/""")]
    private static partial Regex Rooted();

    [GeneratedRegex("""(?<![\w-])(?:href|src|action|formaction|MudMenuItem Href)="@([^"]*(?:"#)?)""")]
    private static partial Regex Computed();

    [GeneratedRegex("""NavigateTo\([^)]*|Response\.Redirect\([^)]*|Headers\.Location = [^;]*|SameSite = [^;]*? Path = "[^"]*"|InvokeAsync<IJSObjectReference>\("import", [^)]*""")]
    private static partial Regex Going();

    [GeneratedRegex("""Navigation\.Path\(|Navigation\.Uri|NavigateTo\(next|SitePath\(|\{_base\}""")]
    private static partial Regex Allowed();

    [GeneratedRegex("""["'`(]/[A-Za-z_][^"'`)]*["'`)]?""")]
    private static partial Regex Asked();
}
