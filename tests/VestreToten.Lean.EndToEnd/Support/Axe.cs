using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// axe-core on the page as it stands. Its own script in the page: the package for Playwright gathers from frames by way of
/// a second page, three times as long, and no page here has frames.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        targets => axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: targets } } })
          .then(found => ({ passes: found.passes.length, violations: found.violations }))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="page">The page.</param>
    /// <param name="name">Its state, for the message.</param>
    /// <param name="areTargetsMeasured">Whether what is pressed is large enough as well (WCAG 2.2, 2.5.8), which axe measures only when asked.</param>
    public static async Task ExpectNoFindingsAsync(this IPage page, string? name = null, bool areTargetsMeasured = false)
    {
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        // For half a second after a press the buttons are dimmed, as disabled ones are.
        await Assertions.Expect(page.Locator("html[data-pressed]")).ToHaveCountAsync(0);
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>(Run, areTargetsMeasured);
        Assert.NotEqual(0, found.GetProperty("passes").GetInt32());
        Assert.True(found.GetProperty("violations").GetArrayLength() == 0, $"{page.Url} ({name}): " + string.Join("\n", found.GetProperty("violations").EnumerateArray().Select(Told)));
    }

    private static string Told(JsonElement violation) =>
        $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()} "
        + string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html").GetString()));
}
