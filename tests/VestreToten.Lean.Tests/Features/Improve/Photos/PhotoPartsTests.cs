using System.Text;
using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>What the decoder is shown of a file, whatever is in it and however often.</summary>
public sealed class PhotoPartsTests
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

    [Theory]
    [InlineData(0xC4)]
    [InlineData(0xDB)]
    [InlineData(0xDD)]
    public async Task A_JPEG_with_more_tables_than_any_camera_writes_is_no_photo(byte marker)
    {
        var jpeg = SomePhotos.Jpeg();
        var table = marker switch
        {
            0xDB => HandmadeJpeg.Segment(marker, [0, .. Enumerable.Repeat((byte)1, 64)]),
            0xC4 => HandmadeJpeg.Segment(marker, [0, 1, .. new byte[15], 0]),
            _ => HandmadeJpeg.Segment(marker, [0, 0]),
        };
        byte[] With(int count) => [.. jpeg[..2], .. Enumerable.Repeat(table, count).SelectMany(bytes => bytes), .. jpeg[2..]];
        await TakenWholeAsync(With(100));
        await DamagedAsync(With(JpegParts.MaxTables + 1));
    }

    [Fact]
    public async Task A_progressive_JPEG_may_be_gone_over_a_few_times_and_no_more()
    {
        using var bench = new PhotoFixture();
        await bench.TakenAsync(HandmadeJpeg.Progressive(1600, scans: JpegParts.MaxScans - 1));
        await DamagedAsync(HandmadeJpeg.Progressive(1600, scans: JpegParts.MaxScans));
    }

    [Fact]
    public async Task Restart_markers_belong_to_the_pixels()
    {
        var jpeg = SomePhotos.Jpeg();
        byte[] file = [.. jpeg[..^2], .. Flood([0xFF, 0xD0], 2_000_000), 0xFF, 0xD9];
        using var bench = new PhotoFixture();
        await bench.TakenAsync(file);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_hung_on_behind_a_JPEG_goes_with_or_without_an_end_before_it(bool hasEnd)
    {
        var jpeg = SomePhotos.Jpeg();
        byte[] trailer = [.. "SEFH\0\0ftypmp42"u8, 0xFF, 0xE1, 0xFF, 0xFF, .. Flood([0xFF, 0xD8, 0xFF, 0xDA, 0, 2], 1_000_000), .. "SEFT"u8];
        byte[] file = [.. hasEnd ? jpeg : jpeg[..^2], .. trailer];
        await TakenWholeAsync(file);
        var length = PhotoParts.Keep(file, PhotoFormat.Jpeg).Length;
        Assert.InRange(length, jpeg.Length - 2, jpeg.Length + 40);
        Assert.Equal(hasEnd, file.AsSpan(0, length).EndsWith(EndOfImage));
    }

    [Fact]
    public async Task Two_pictures_in_one_file_are_the_first()
    {
        var jpeg = SomePhotos.Jpeg();
        byte[] file = [.. jpeg, .. SomePhotos.Jpeg(800, 600)];
        await TakenWholeAsync(file);
        Assert.Equal(jpeg.Length, PhotoParts.Keep(file, PhotoFormat.Jpeg).Length);
    }

    [Fact]
    public async Task Only_the_pixels_of_a_PNG_are_decoded_and_no_more_chunks_of_them_than_there_can_be()
    {
        var png = SomePhotos.Png();
        byte[] With(byte[] chunks) => [.. png[..33], .. chunks, .. png[33..]];
        foreach (var kind in (string[])["tEXt", "zTXt", "iCCP", "tIME", "sPLT", "acTL", "IDAT", "gAMA"])
        {
            var chunk = HandmadePng.Chunk(Encoding.ASCII.GetBytes(kind), kind == "gAMA" ? [0, 0, 0xB1, 0x8F] : []);
            await TakenWholeAsync(With(Flood(chunk, 3_000_000)));
            Assert.InRange(PhotoParts.Keep(With(Flood(chunk, 3_000_000)), PhotoFormat.Png).Length, png.Length - 100, png.Length + 100);
        }

        Assert.Equal(0, PhotoParts.Keep(With(Flood(HandmadePng.Chunk("IDAT"u8, [0]), 3_000_000)), PhotoFormat.Png).Length);
    }

    [Fact]
    public async Task Only_the_pixels_of_a_WebP_are_decoded()
    {
        foreach (var webp in (byte[][])[SomePhotos.WebP(), SomePhotos.LosslessWebP()])
        {
            byte[] extended = [.. Chunk("VP8X", [0x2C, 0, 0, 0, 159, 0, 0, 119, 0, 0]), .. Flood(Chunk("abcd", []), 4_000_000), .. webp[12..], .. Flood(Chunk("XMP ", [1]), 1_000_000)];
            byte[] file = [.. "RIFF"u8, .. BitConverter.GetBytes(extended.Length + 4), .. "WEBP"u8, .. extended];
            await TakenWholeAsync(file);
            Assert.Equal(webp.Length + 18, PhotoParts.Keep(file, PhotoFormat.WebP).Length);
            Assert.Equal(0, file[20]);
        }
    }

    [Theory]
    [InlineData(PhotoFormat.Jpeg)]
    [InlineData(PhotoFormat.Png)]
    [InlineData(PhotoFormat.WebP)]
    internal async Task A_picture_stands_upright_by_its_EXIF_whatever_its_format(PhotoFormat format)
    {
        // EXIF 2.32: little-endian, one entry: 0x0112, a short, 6: to be turned a quarter to the right.
        byte[] exif = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var file = format switch
        {
            PhotoFormat.Jpeg => HandmadeJpeg.With(SomePhotos.Jpeg(), HandmadeJpeg.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])),
            PhotoFormat.Png => [.. SomePhotos.Png()[..33], .. HandmadePng.Chunk("eXIf"u8, exif), .. SomePhotos.Png()[33..]],
            _ => WithExif(exif),
        };
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(file);
        Assert.Equal((120, 160), (taken.Width, taken.Height));
        Assert.Equal([SKColors.Blue, SKColors.Red, SKColors.White, SKColors.Lime], SomePhotos.QuartersOf(bench.Read(taken.Hash)));
    }

    [Fact]
    public void An_EXIF_that_says_nothing_or_lies_leaves_the_picture_as_it_is()
    {
        byte[] exif = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0];
        Assert.Equal(SKEncodedOrigin.LeftBottom, ExifOrientation.Read(exif));
        for (var length = 0; length < exif.Length; length++)
            Assert.Equal(SKEncodedOrigin.Default, ExifOrientation.Read(exif.AsSpan(0, length)));
        foreach (var (at, value) in new (int, byte)[] { (0, 0), (4, 0xFF), (7, 17), (13, 4), (17, 2), (19, 9), (19, 0) })
        {
            byte[] bent = [.. exif];
            bent[at] = value;
            Assert.Equal(SKEncodedOrigin.Default, ExifOrientation.Read(bent));
        }
    }

    private static byte[] WithExif(byte[] exif)
    {
        byte[] chunks = [.. Chunk("VP8X", [0x08, 0, 0, 0, 159, 0, 0, 119, 0, 0]), .. SomePhotos.WebP()[12..], .. Chunk("EXIF", exif)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    private static byte[] Chunk(string kind, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(kind), .. BitConverter.GetBytes(data.Length), .. data, .. new byte[data.Length % 2]];

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

    private static async Task DamagedAsync(byte[] file)
    {
        using var bench = new PhotoFixture();
        Assert.Equal(PhotoFault.Damaged, await bench.FaultAsync(file));
    }
}
