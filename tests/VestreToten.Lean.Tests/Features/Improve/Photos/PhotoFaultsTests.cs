using System.Text;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>What is refused, and that nothing of it is left.</summary>
public sealed class PhotoFaultsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("GIF89a\u0001\0\u0001\0")]
    [InlineData("BM\u0001\u0002\u0003\u0004\0\0\0\0")]
    [InlineData("%PDF-1.7")]
    [InlineData("II*\0\b\0\0\0")]
    [InlineData("\0\0\0\u001cftypavif\0\0\0\0")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ")]
    public async Task What_is_no_photo_by_its_first_bytes_is_none_whatever_it_is_called(string file) =>
        await RefusedAsync(PhotoFault.NotAPhoto, Encoding.UTF8.GetBytes(file));

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("hevc")]
    [InlineData("mif1")]
    public async Task An_iPhones_own_format_is_named(string brand) =>
        await RefusedAsync(PhotoFault.Heic, Encoding.ASCII.GetBytes("\0\0\0\u0018ftyp" + brand + "\0\0\0\0"));

    [Fact]
    public async Task A_moving_picture_is_no_photo()
    {
        byte[] moving = [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 9, 0, 0];
        await RefusedAsync(PhotoFault.NotAPhoto, moving);
        moving[20] = 0;
        await RefusedAsync(PhotoFault.Damaged, moving);
    }

    [Fact]
    public async Task A_rare_kind_of_JPEG_is_no_photo()
    {
        var lossless = SomePhotos.Jpeg();
        lossless[lossless.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = 0xC3;
        await RefusedAsync(PhotoFault.NotAPhoto, lossless);
    }

    [Fact]
    public async Task A_file_that_ends_too_early_is_damaged()
    {
        foreach (var whole in (byte[][])[SomePhotos.Jpeg(), SomePhotos.Png(), SomePhotos.WebP(), SomePhotos.LosslessWebP()])
        {
            foreach (var part in (double[])[0.1, 0.5, 0.8])
                await RefusedAsync(PhotoFault.Damaged, whole[..(int)Math.Max(12, whole.Length * part)]);
        }
    }

    [Fact]
    public async Task A_picture_of_sixty_thousand_pixels_a_side_is_refused_by_its_header()
    {
        var bomb = HandmadePng.Of(60_000, 60_000, bits: 1, zeros: 40_000_000);
        Assert.InRange(bomb.Length, 1_000, 400_000);
        using var bench = new PhotoFixture();
        await using var upload = ReceivedUpload.Of(new MemoryStream(bomb));
        // All of it happens on this thread: a decoder would have been called on another, and with hundreds of megabytes.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taking = bench.Intake.TakeAsync(boardId: 1, upload, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taking.IsCompleted);
        Assert.Equal(new PhotoOutcome.Refused(PhotoFault.TooManyPixels), await taking);
        Assert.InRange(allocated, 0, 1_500_000);
    }

    [Fact]
    public void A_decoder_that_sees_another_picture_than_the_header_promised_is_not_let_go_on()
    {
        var jpeg = SomePhotos.Jpeg();
        Assert.Equal(PhotoFault.None, PhotoHeader.Read(jpeg, out var header));
        Assert.Equal(PhotoFault.None, RedrawPhoto.Execute(jpeg, jpeg.Length, header, out _));
        foreach (var other in (PhotoHeader[])[header with { Width = 159 }, header with { Height = 121 }, header with { Format = PhotoFormat.WebP }])
            Assert.Equal(PhotoFault.Damaged, RedrawPhoto.Execute(jpeg, jpeg.Length, other, out _));
    }

    [Theory]
    [InlineData(12_001, 1, false, PhotoFault.TooManyPixels)]
    [InlineData(1, 12_001, false, PhotoFault.TooManyPixels)]
    [InlineData(8_000, 5_001, false, PhotoFault.TooManyPixels)]
    [InlineData(8_000, 5_000, false, PhotoFault.None)]
    [InlineData(4_000, 2_501, true, PhotoFault.TooManyPixels)]
    [InlineData(4_000, 2_500, true, PhotoFault.None)]
    [InlineData(0, 1, false, PhotoFault.Damaged)]
    [InlineData(-1, 1, false, PhotoFault.Damaged)]
    [InlineData(int.MaxValue, int.MaxValue, false, PhotoFault.TooManyPixels)]
    internal void The_limits_are_forty_megapixels_and_twelve_thousand_a_side(int width, int height, bool isInterlaced, PhotoFault fault) =>
        Assert.Equal(fault, PhotoHeader.Read(HandmadePng.Of(width, height, bits: 1, zeros: 1, isInterlaced), out _));

    [Fact]
    public async Task A_picture_that_would_be_gone_over_a_thousand_times_is_given_up()
    {
        using var bench = new PhotoFixture();
        await bench.TakenAsync(HandmadeJpeg.Progressive(1600, scans: 10));
        await RefusedAsync(PhotoFault.Damaged, HandmadeJpeg.Progressive(1600, scans: 1000));
    }

    private static async Task RefusedAsync(PhotoFault fault, byte[] upload)
    {
        using var bench = new PhotoFixture();
        Assert.Equal(fault, await bench.FaultAsync(upload));
        Assert.Empty(bench.Files());
    }
}
