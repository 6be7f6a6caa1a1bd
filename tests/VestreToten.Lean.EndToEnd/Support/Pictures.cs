using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// The pictures in docs/images. <c>tests/pictures.sh</c> takes them anew; every other run only looks whether they are there,
/// and leaves the tree as it was.
/// </summary>
internal static class Pictures
{
    private static readonly bool AreTaken = Environment.GetEnvironmentVariable("TAKE_PICTURES") == "1";

    /// <summary>The page as it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The file, without its ending.</param>
    /// <param name="isWhole">Also what lies below the screen.</param>
    public static async Task PictureAsync(this IPage page, string name, bool isWhole = false)
    {
        var file = Path.Combine(Repository.Root, "docs", "images", name + ".png");
        if (AreTaken)
            await page.ScreenshotAsync(new() { Path = file, FullPage = isWhole });
        Assert.True(File.Exists(file), $"docs/images/{name}.png is missing: bash tests/pictures.sh takes it");
    }
}
