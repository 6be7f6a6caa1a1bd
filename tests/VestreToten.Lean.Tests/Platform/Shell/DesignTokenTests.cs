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

    /// <summary>The custom properties of the first rule for the whole document.</summary>
    private static Dictionary<string, string> Read(string file)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", file));
        return Token().Matches(Root().Match(css).Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
    }

    [GeneratedRegex(@":root\s*\{([^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([\w-]+):([^;]+);")]
    private static partial Regex Token();
}
