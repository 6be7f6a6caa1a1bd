using System.Text;
using SkiaSharp;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoPrivacyTests
{
    // JFIF, quantisation, frame, Huffman tables.
    private static readonly byte[] PlainMarkers = [0xE0, 0xDB, 0xC0, 0xC4];

    // The pure red of sRGB, as Display P3 writes it.
    private static readonly byte[] WideRed = [234, 51, 35, 255];

    [Fact]
    public async Task Neither_place_nor_name_nor_profile_is_in_what_is_stored()
    {
        var upload = HandmadeJpeg.WithEverything(SomePhotos.Jpeg(800, 600), orientation: 6);
        byte[][] telltales =
        [
            HandmadeJpeg.Latitude, Encoding.ASCII.GetBytes(HandmadeJpeg.Who), [.. "Exif"u8], [.. "adobe"u8], [.. "ICC_PROFILE"u8], [.. "Photoshop"u8],
        ];
        Assert.All(telltales, telltale => Assert.True(Holds(upload, telltale)));

        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(upload);
        Assert.Equal((600, 800), (taken.Width, taken.Height));
        foreach (var stored in bench.Files().Select(File.ReadAllBytes))
        {
            Assert.DoesNotContain(telltales, telltale => Holds(stored, telltale));
            Assert.Empty(HandmadeJpeg.Markers(stored).Except(PlainMarkers));
        }
    }

    [Theory]
    [InlineData(1, 0, 1, 2, 3)]
    [InlineData(2, 1, 0, 3, 2, Traits = [Suite.Name, Suite.Long])]
    [InlineData(3, 3, 2, 1, 0)]
    [InlineData(4, 2, 3, 0, 1, Traits = [Suite.Name, Suite.Long])]
    [InlineData(5, 0, 2, 1, 3, Traits = [Suite.Name, Suite.Long])]
    [InlineData(6, 2, 0, 3, 1)]
    [InlineData(7, 3, 1, 2, 0, Traits = [Suite.Name, Suite.Long])]
    [InlineData(8, 1, 3, 0, 2)]
    public async Task A_photo_stands_upright_however_the_phone_was_held(ushort orientation, params int[] quarters)
    {
        using var bench = new PhotoFixture();
        foreach (var (width, height) in ((int, int)[])[(160, 120), (2400, 1800)])
        {
            var taken = await bench.TakenAsync(HandmadeJpeg.WithEverything(SomePhotos.Jpeg(width, height), orientation));
            Assert.Equal(orientation >= 5, taken.Height > taken.Width);
            foreach (var size in Enum.GetValues<PhotoSize>())
                Assert.Equal(quarters.Select(i => SomePhotos.Quarters[i]), SomePhotos.QuartersOf(bench.Read(taken.Hash, size)));
        }
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) => bytes.IndexOf(part) >= 0;
}
