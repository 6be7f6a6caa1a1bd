using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed class PhotoIntakeTests
{
    public static TheoryData<string, byte[]> EachFormat => new()
    {
        { "JPEG", SomePhotos.Jpeg() },
        { "PNG", SomePhotos.Png() },
        { "WebP", SomePhotos.WebP() },
        { "lossless WebP", SomePhotos.LosslessWebP() },
    };

    [Theory]
    [MemberData(nameof(EachFormat))]
    public async Task Each_format_becomes_a_photo_and_a_thumbnail(string format, byte[] upload)
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(upload);
        Assert.Equal((format, 160, 120), (format, taken.Width, taken.Height));
        Assert.Equal([bench.PathOf(taken.Hash), bench.PathOf(taken.Hash, PhotoSize.Thumbnail)], bench.Files());
        Assert.Equal(taken.Bytes, bench.Read(taken.Hash).Length);
        Assert.Equal(SomePhotos.Quarters, SomePhotos.QuartersOf(bench.Read(taken.Hash)));
        Assert.Equal(SomePhotos.Quarters, SomePhotos.QuartersOf(bench.Read(taken.Hash, PhotoSize.Thumbnail)));
    }

    [Theory]
    [InlineData(3000, 1500, 2000, 1000, 480, 240)]
    [InlineData(900, 2700, 667, 2000, 160, 480)]
    [InlineData(2000, 2000, 2000, 2000, 480, 480)]
    [InlineData(479, 100, 479, 100, 479, 100)]
    [InlineData(12_000, 2, 2000, 1, 480, 1)]
    [InlineData(1, 1, 1, 1, 1, 1)]
    public async Task A_photo_is_shrunk_to_its_longest_side_and_never_enlarged(
        int width, int height, int fullWidth, int fullHeight, int thumbnailWidth, int thumbnailHeight)
    {
        using var bench = new PhotoFixture();
        foreach (var upload in (byte[][])[SomePhotos.Jpeg(width, height), SomePhotos.Png(width, height), SomePhotos.WebP(width, height)])
        {
            var taken = await bench.TakenAsync(upload);
            Assert.Equal((fullWidth, fullHeight), (taken.Width, taken.Height));
            Assert.Equal(new SKSizeI(fullWidth, fullHeight), SomePhotos.SizeOf(bench.Read(taken.Hash)));
            Assert.Equal(new SKSizeI(thumbnailWidth, thumbnailHeight), SomePhotos.SizeOf(bench.Read(taken.Hash, PhotoSize.Thumbnail)));
        }
    }

    [Fact]
    public async Task The_same_photo_twice_is_one_file()
    {
        using var bench = new PhotoFixture();
        var first = await bench.TakenAsync(SomePhotos.Jpeg());
        var again = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bench.TakenAsync(SomePhotos.Jpeg())));
        Assert.All(again, taken => Assert.Equal(first, taken));
        Assert.Equal(2, bench.Files().Count);
    }

    [Fact]
    public async Task What_shows_through_is_white()
    {
        using var clear = new SKBitmap(40, 40);
        clear.Erase(SKColors.Transparent);
        using var png = clear.Encode(SKEncodedImageFormat.Png, 100);
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(png!.ToArray());
        Assert.All(SomePhotos.QuartersOf(bench.Read(taken.Hash)), colour => Assert.Equal(SKColors.White, colour));
    }
}
