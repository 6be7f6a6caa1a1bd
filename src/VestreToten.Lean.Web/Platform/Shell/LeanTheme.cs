using MudBlazor;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>MudBlazor's theme, from the same values as <c>board.css</c>.</summary>
internal static class LeanTheme
{
    private static readonly string[] Fonts = ["Segoe UI", "system-ui", "-apple-system", "Roboto", "Helvetica Neue", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1c5546", Background = "#f6f4ee", Surface = "#fffdf8", TextPrimary = "#1f2b29", TextSecondary = "#5d6966",
            Divider = "#ddd7c9", LinesDefault = "#ddd7c9", LinesInputs = "#5d6966", Error = "#a3231d", ActionDefault = "#5d6966",
            AppbarBackground = "#f6f4ee", AppbarText = "#1f2b29",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
    };
}
