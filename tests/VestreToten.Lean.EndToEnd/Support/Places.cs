using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Where a page is. It is asked again and again: a wait for the navigation itself misses one that comes as it begins.</summary>
internal static class Places
{
    private const float Patience = 30_000;

    /// <param name="page">The page.</param>
    /// <param name="address">Its whole address, or the end of one from a slash.</param>
    /// <param name="patience">In milliseconds.</param>
    public static Task ExpectAtAsync(this IPage page, string address, float patience = Patience) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex((address.StartsWith('/') ? "" : "^") + Regex.Escape(address) + "$"), new() { Timeout = patience });

    /// <param name="page">The page.</param>
    /// <param name="part">What its address has no longer.</param>
    public static Task ExpectGoneFromAsync(this IPage page, string part) =>
        Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = Patience });

    /// <summary>Waits until the page has its type and has taken nothing more from the network for half a second, as what its scripts ask for.</summary>
    public static Task SettleAsync(this IPage page) => page.EvaluateAsync(
        """
        async () => {
          await document.fonts.ready;
          const taken = () => performance.getEntriesByType("resource").length;
          for (let before = -1, since = performance.now(); before !== taken() || performance.now() - since < 500;) {
            if (before !== taken())
              [before, since] = [taken(), performance.now()];
            await new Promise(next => setTimeout(next, 50));
          }
        }
        """);
}
