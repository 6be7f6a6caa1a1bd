using System.Text;
using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoPartsTests
{
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
}
