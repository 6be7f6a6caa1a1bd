using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Where a page is. It is asked again and again: a wait for the navigation itself misses one that comes as it begins.</summary>
internal static class Places
{
    private const float Patience = 60_000;

    /// <param name="page">The page.</param>
    /// <param name="end">The end of its address.</param>
    public static Task ExpectAtAsync(this IPage page, string end) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"), new() { Timeout = Patience });

    /// <param name="page">The page.</param>
    /// <param name="part">What its address has no longer.</param>
    public static Task ExpectGoneFromAsync(this IPage page, string part) =>
        Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = Patience });
}
