using MudBlazor;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>MudBlazor's theme: the tokens of <c>board.css</c>, which a test compares with it.</summary>
internal static class LeanTheme
{
    private const string Paper = "#f6f4ee", Card = "#fffdf8", Ink = "#1f2b29", Muted = "#5d6966", Line = "#ddd7c9", Spruce = "#1c5546", OnSpruce = "#ffffff", Late = "#a3231d";

    private static readonly string[] Font = ["Hanken Grotesk", "Board stand-in", "Board stand-in 2", "Segoe UI", "system-ui", "-apple-system", "Roboto", "Helvetica Neue", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = Spruce, PrimaryContrastText = OnSpruce, Background = Paper, Surface = Card, TextPrimary = Ink, TextSecondary = Muted,
            Divider = Line, LinesDefault = Line, TableLines = Line, LinesInputs = Muted, Error = Late, ErrorContrastText = OnSpruce,
            ActionDefault = Muted, AppbarBackground = Paper, AppbarText = Ink,
        },
        Typography = Type(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
    };

    /// <summary>Every kind of text alike, without spacing or capitals of its own.</summary>
    private static Typography Type()
    {
        var typography = new Typography();
        foreach (var kind in new BaseTypography[] { typography.Default, typography.Body1, typography.Body2, typography.Button, typography.Subtitle1, typography.Subtitle2 })
            (kind.FontFamily, kind.FontSize, kind.LineHeight, kind.LetterSpacing, kind.TextTransform) = (Font, "1rem", "1.35", "normal", "none");
        return typography;
    }
}
