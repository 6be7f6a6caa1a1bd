using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoFaultsTests
{
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
}
