using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>On a screen that stands on end the steps on cards use its height, and nothing is cut or scrolls.</summary>
public sealed class PortraitStepsTests
{
    // How much of the step's height its cards and lists fill, in hundredths, and what does not fit.
    private const string Filled =
        """
        () => {
          const box = e => e.getBoundingClientRect(), content = box(document.querySelector(".content")), step = document.querySelector(".step, .priority");
          const parts = [...step.querySelectorAll("article, .queue, form, .matrix, .zones, .due, .lifts")].map(box);
          const cut = [...step.querySelectorAll("h2, button, input, .note")].filter(e => box(e).width && (box(e).bottom > content.bottom + 1 || box(e).right > content.right + 1));
          const covered = new Set();
          for (const part of parts) for (let y = Math.round(part.top); y < part.bottom; y++) covered.add(y);
          const root = document.documentElement;
          return { filled: Math.round(100 * covered.size / content.height), cut: cut.map(e => e.textContent.trim()), scrolls: root.scrollHeight > innerHeight || root.scrollWidth > innerWidth };
        }
        """;

    [Fact]
    public async Task The_steps_on_cards_fill_a_tall_screen()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.SetViewportSizeAsync(1080, 1920);
        await page.StartMeetingAsync(program);
        foreach (var step in (string[])["status", "ideas", "priority", "who"])
        {
            await page.Pressable($"[data-testid=agenda-step][data-step={step}]").ClickAsync();
            await Assertions.Expect(page.Locator($"[data-step={step}][aria-current=step]")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".step, .priority")).ToBeVisibleAsync();
            var seen = await page.EvaluateAsync<Seen>(Filled);
            Assert.True(seen.Filled >= 85, $"{step}: {seen.Filled} % of the height is used");
            Assert.Empty(seen.Cut);
            Assert.False(seen.Scrolls, step);
        }
    }

    private sealed record Seen
    {
        public int Filled { get; init; }

        public string[] Cut { get; init; } = [];

        public bool Scrolls { get; init; }
    }
}
