using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoPrivacyTests
{
    [Fact]
    public async Task What_hangs_on_behind_a_photo_is_not_stored()
    {
        var script = "<script>alert(document.domain)</script>PK\u0003\u0004"u8.ToArray();
        byte[][] uploads =
        [
            [.. SomePhotos.Jpeg(), .. script],
            [.. SomePhotos.Png(), .. script],
            [.. SomePhotos.WebP(), .. script],
            HandmadeJpeg.With(SomePhotos.Jpeg(), HandmadeJpeg.Segment(0xFE, script)),
        ];
        using var bench = new PhotoFixture();
        foreach (var upload in uploads)
            await bench.TakenAsync(upload);
        Assert.DoesNotContain(bench.Files(), file => Holds(File.ReadAllBytes(file), [.. "script"u8]));
    }

    [Fact]
    public void Texts_and_profiles_that_unpack_to_a_thousandfold_are_not_unpacked()
    {
        byte[] bomb = [.. "x\0\0"u8, .. HandmadePng.PackedZeros(300_000_000)];
        foreach (var kind in (byte[][])[[.. "iCCP"u8], [.. "zTXt"u8], [.. "eXIf"u8]])
        {
            var upload = HandmadePng.Of(8, 8, bits: 8, zeros: 8 * 9, isInterlaced: false, HandmadePng.Chunk(kind, bomb));
            Assert.True(Holds(upload.AsSpan(0, 200), kind));
            Assert.Equal(PhotoFault.None, PhotoHeader.Read(upload, out var header));
            Assert.Equal(PhotoFault.None, RedrawPhoto.Execute(upload, upload.Length, header, out _));
            // What the decoder was given: the bomb is gone, and the pixels have taken its place.
            Assert.True(upload.AsSpan(37).StartsWith("IDAT"u8));
            Assert.False(Holds(upload.AsSpan(0, 100), kind));
        }
    }

    [Fact]
    public async Task Colours_of_a_wider_profile_are_brought_into_the_common_one()
    {
        using var wide = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var picture = new SKBitmap(new SKImageInfo(64, 64, SKColorType.Rgba8888, SKAlphaType.Opaque, wide));
        for (var i = 0; i < picture.ByteCount; i += 4)
            WideRed.CopyTo(picture.GetPixelSpan()[i..]);
        using var pixels = picture.PeekPixels();
        using var jpeg = pixels.Encode(new SKJpegEncoderOptions(95));
        Assert.True(Holds(jpeg!.ToArray(), [.. "ICC_PROFILE"u8]));

        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(jpeg.ToArray());
        using var stored = SKBitmap.Decode(bench.Read(taken.Hash));
        var red = stored.GetPixel(32, 32);
        Assert.True(red is { Red: > 248, Green: < 12, Blue: < 12 }, red.ToString());
    }
}
