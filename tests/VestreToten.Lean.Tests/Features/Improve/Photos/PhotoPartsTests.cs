using System.Text;
using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>What the decoder is shown of a file, whatever is in it and however often.</summary>
public sealed partial class PhotoPartsTests
{
    private static readonly byte[] EndOfImage = [0xFF, 0xD9];

    [Theory]
    [InlineData(0xE0, "")]
    [InlineData(0xE0, "JFIF\0")]
    [InlineData(0xE1, "")]
    [InlineData(0xE1, "Exif\0\0")]
    [InlineData(0xE1, "http://ns.adobe.com/xap/1.0/\0")]
    [InlineData(0xE2, "MPF\0")]
    [InlineData(0xED, "Photoshop 3.0\0")]
    [InlineData(0xEE, "Adobe")]
    [InlineData(0xFE, "")]
    public async Task Any_number_of_segments_is_taken_out_of_a_JPEG_before_it_is_decoded(byte marker, string begins)
    {
        var segment = HandmadeJpeg.Segment(marker, Encoding.ASCII.GetBytes(begins));
        var flood = Flood(segment, 4_000_000);
        var jpeg = SomePhotos.Jpeg();
        byte[] file = [.. jpeg[..2], .. flood, .. jpeg[2..]];
        var parts = PhotoParts.Keep(file, PhotoFormat.Jpeg);
        Assert.InRange(parts.Length, jpeg.Length - 100, jpeg.Length + 100);
        await TakenWholeAsync([.. jpeg[..2], .. flood, .. jpeg[2..]]);
    }

    [Fact]
    public async Task A_profile_of_many_segments_is_kept_as_far_as_a_profile_can_have_them()
    {
        var segment = HandmadeJpeg.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 220, .. new byte[1000]]);
        var jpeg = SomePhotos.Jpeg();
        foreach (var (count, kept) in new[] { (220, 220), (255, 255), (4000, 255) })
        {
            byte[] file = [.. jpeg[..2], .. Enumerable.Repeat(segment, count).SelectMany(bytes => bytes), .. jpeg[2..]];
            await TakenWholeAsync(file);
            Assert.Equal(jpeg.Length + (kept * segment.Length), PhotoParts.Keep(file, PhotoFormat.Jpeg).Length);
        }
    }

    [Fact]
    public async Task Fill_bytes_before_a_marker_are_taken_out()
    {
        var jpeg = SomePhotos.Jpeg();
        byte[] file = [.. jpeg[..2], .. Enumerable.Repeat((byte)0xFF, 4_000_000), .. jpeg[2..]];
        await TakenWholeAsync(file);
        Assert.Equal(jpeg.Length, PhotoParts.Keep(file, PhotoFormat.Jpeg).Length);
    }

    private static byte[] Flood(byte[] part, int bytes)
    {
        var flood = new byte[bytes / part.Length * part.Length];
        for (var at = 0; at < flood.Length; at += part.Length)
            part.CopyTo(flood, at);
        return flood;
    }

    private static async Task TakenWholeAsync(byte[] file)
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(file);
        Assert.Equal((160, 120), (taken.Width, taken.Height));
        Assert.Equal(SomePhotos.Quarters, SomePhotos.QuartersOf(bench.Read(taken.Hash)));
    }
}
