using System.Text.Json;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>
/// A vase full of drawings, 800 strokes a ball, takes a browser without a graphics card 0.2 s to draw, so the vases and the
/// bowl show each ball as a picture (docs/decisions/0025). The drawing is the original: with DRAW_BALLS=1 the pictures are
/// made from it anew.
/// </summary>
public sealed class BallPicturesTests
{
    private const int Size = 256;

    // A picture of the drawing, and how far the one that is kept is from it: the mean over pixels and channels, of 255.
    private const string Draw =
        """
        async ([drawing, kept, size]) => {
          const pixels = async address => {
            const image = new Image();
            image.src = address;
            await image.decode();
            const canvas = new OffscreenCanvas(size, size);
            const pen = canvas.getContext("2d");
            pen.drawImage(image, 0, 0, size, size);
            return { canvas, width: image.naturalWidth, data: pen.getImageData(0, 0, size, size).data };
          };
          const original = await pixels(drawing);
          const bytes = new Uint8Array(await (await original.canvas.convertToBlob({ type: "image/webp", quality: .82 })).arrayBuffer());
          const picture = btoa(String.fromCharCode(...bytes));
          const now = await pixels(kept ?? "data:image/webp;base64," + picture);
          let difference = 0;
          for (let i = 0; i < now.data.length; i += 4) {
            const [here, there] = [now.data[i + 3] / 255, original.data[i + 3] / 255];
            difference += Math.abs(now.data[i + 3] - original.data[i + 3]);
            for (let c = 0; c < 3; c++)
              difference += Math.abs(now.data[i + c] * here - original.data[i + c] * there);
          }
          return { picture, width: now.width, difference: difference / now.data.length };
        }
        """;

    [Theory]
    [InlineData("grey")]
    [InlineData("green")]
    [InlineData("pink")]
    [InlineData("red")]
    public async Task The_picture_of_a_ball_is_that_of_its_drawing(string colour)
    {
        var folder = Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", "balls");
        var (drawing, picture) = (Path.Combine(folder, colour + ".svg"), Path.Combine(folder, colour + ".webp"));
        var anew = Environment.GetEnvironmentVariable("DRAW_BALLS") == "1";
        await using var browser = await Browser.OpenAsync();
        var page = await browser.WindowAsync();

        var drawn = await page.EvaluateAsync<JsonElement>(Draw, new object?[]
        {
            DataUrl("image/svg+xml", drawing), anew ? null : DataUrl("image/webp", picture), Size,
        });

        if (anew)
            await File.WriteAllBytesAsync(picture, drawn.GetProperty("picture").GetBytesFromBase64(), TestContext.Current.CancellationToken);
        Assert.Equal(Size, drawn.GetProperty("width").GetInt32());
        Assert.InRange(drawn.GetProperty("difference").GetDouble(), 0, 4);
        Assert.InRange(new FileInfo(picture).Length, 1, 20_000);
    }

    private static string DataUrl(string type, string path) => $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}";
}
