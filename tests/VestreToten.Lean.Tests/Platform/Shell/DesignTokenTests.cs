using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>Colours, type and measures have one place, <c>board.css</c>: what repeats them says the same.</summary>
public sealed partial class DesignTokenTests
{
    private static readonly Dictionary<string, string> Tokens = Read("board.css");

    private static Palette Palette => LeanTheme.Value.PaletteLight;

    public static TheoryData<string, MudColor> Colours => new()
    {
        { "paper", Palette.Background }, { "paper", Palette.AppbarBackground }, { "card", Palette.Surface }, { "ink", Palette.TextPrimary },
        { "ink", Palette.AppbarText }, { "muted", Palette.TextSecondary }, { "muted", Palette.ActionDefault }, { "muted", Palette.LinesInputs },
        { "line", Palette.Divider }, { "line", Palette.LinesDefault }, { "line", Palette.TableLines }, { "spruce", Palette.Primary },
        { "on-spruce", Palette.PrimaryContrastText }, { "late", Palette.Error },
    };

    [Theory]
    [MemberData(nameof(Colours))]
    public void The_theme_has_the_colours_of_the_board(string token, MudColor colour) =>
        Assert.Equal(new MudColor(Tokens[token]).ToString(MudColorOutputFormats.Hex), colour.ToString(MudColorOutputFormats.Hex));

    [Fact]
    public void The_theme_has_the_type_of_the_board_without_spacing_of_its_own()
    {
        var type = LeanTheme.Value.Typography;
        foreach (var kind in new[] { type.Default, type.Body1, type.Body2, type.Button })
        {
            Assert.Equal(Tokens["font"], string.Join(", ", kind.FontFamily!.Select(f => f.Contains(' ', StringComparison.Ordinal) ? $"\"{f}\"" : f)));
            Assert.Equal((Tokens["text"], Tokens["leading"], "normal", "none"), (kind.FontSize, kind.LineHeight, kind.LetterSpacing, kind.TextTransform));
        }

        Assert.Equal(Tokens["radius"], LeanTheme.Value.LayoutProperties.DefaultBorderRadius);
    }

    [Fact]
    public void Phones_have_the_colours_of_the_board_in_daylight()
    {
        var phone = Read("phone.css");
        var shared = Tokens.Keys.Intersect(phone.Keys).ToList();
        Assert.True(shared.Count >= 8, "Too few tokens in common");
        Assert.All(shared, token => Assert.Equal((token, new MudColor(Tokens[token])), (token, new MudColor(phone[token]))));
    }

    [Fact]
    public void Desk_pages_without_a_circuit_have_the_type_of_the_board() => Assert.Contains(
        $"font-family: {Tokens["font"]};",
        File.ReadAllText(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", "desk-page.css")), StringComparison.Ordinal);

    [Fact]
    public void A_dark_wall_is_the_same_by_choice_and_by_the_screens_own_and_every_text_is_read_on_it()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", "board.css"));
        var dark = Dark().Matches(css).Select(m => Token().Matches(m.Groups[1].Value).ToDictionary(t => t.Groups[1].Value, t => t.Groups[2].Value.Trim())).ToList();
        Assert.Equal(2, dark.Count);
        Assert.Equal(dark[0], dark[1]);
        foreach (var ground in (string[])["paper", "card"])
        {
            foreach (var ink in (string[])["ink", "muted", "spruce", "late"])
                Assert.True(Contrast(dark[0][ink], dark[0][ground]) >= 4.5, $"{ink} on {ground}");
        }

        Assert.True(Contrast(dark[0]["on-spruce"], dark[0]["spruce"]) >= 4.5);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(new MudColor(one)), Luminance(new MudColor(other)));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);

        static double Luminance(MudColor colour) => (.2126 * Linear(colour.R)) + (.7152 * Linear(colour.G)) + (.0722 * Linear(colour.B));

        static double Linear(byte part) => part / 255.0 <= .04045 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + .055) / 1.055, 2.4);
    }

    /// <summary>The custom properties of the first rule for the whole document.</summary>
    private static Dictionary<string, string> Read(string file)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", file));
        return Token().Matches(Root().Match(css).Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
    }

    [GeneratedRegex(@":root\s*\{([^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"data-look[^{]*:has\(\.wall\)\s*\{([^}]*)\}")]
    private static partial Regex Dark();

    [GeneratedRegex(@"--([\w-]+):([^;]+);")]
    private static partial Regex Token();
}
