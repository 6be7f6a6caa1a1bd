using SkiaSharp;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoPartsTests
{
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

    private static async Task DamagedAsync(byte[] file)
    {
        using var bench = new PhotoFixture();
        Assert.Equal(PhotoFault.Damaged, await bench.FaultAsync(file));
    }
}
