using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>Screens and leaders in front of the real program.</summary>
internal static partial class WallHosts
{
    /// <summary>What a screen shows that waits to be paired.</summary>
    public static async Task<string> CodeAsync(this Browser screen) => CodeOf(await screen.OpenAsync("/skjerm"));

    public static string CodeOf(Browser.Answer page) =>
        Code().Match(page.Text) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : throw new InvalidOperationException("No code in: " + page.Html);

    public static async Task<Browser.Answer> PairAsync(this Browser leader, ProgramHost program, string code, string name = "Pauserommet", string slug = "ytterskogen") =>
        await leader.SubmitAsync("/skjermer", ("press", "pair"), ("code", code), ("board", (await program.BoardIdAsync(slug)).ToString(null as IFormatProvider)), ("name", name));

    /// <summary>A screen that a leader has paired, and that has found out.</summary>
    public static async Task<Browser> WallAsync(this ProgramHost program, Browser leader, string name = "Pauserommet", string slug = "ytterskogen")
    {
        var screen = program.Browser();
        var paired = await leader.PairAsync(program, await screen.CodeAsync(), name, slug);
        Assert.Equal((303, "/skjermer?sagt=pair"), (paired.Status, paired.Location));
        var found = await screen.OpenAsync("/skjerm");
        Assert.Equal((303, "/"), (found.Status, found.Location));
        return screen;
    }

    /// <summary>The value of the first row's hidden number.</summary>
    public static string FirstWall(Browser.Answer list) => Wall().Match(list.Html).Groups[1].Value;

    [GeneratedRegex("data-testid=\"pair-code\"[^>]*><span>([A-Z0-9]{4})</span> <span>([A-Z0-9]{4})</span>")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"wall\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Wall();
}
