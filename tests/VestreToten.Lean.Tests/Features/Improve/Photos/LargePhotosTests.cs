using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Pictures that are scaled while they are read, and the formats that browsers show beside the usual three.</summary>
public sealed class LargePhotosTests
{
    [Theory]
    [InlineData(8160, 6120)]
    [InlineData(16320, 12240)]
    [InlineData(16382, 3628)]
    [InlineData(30_000, 400)]
    public async Task What_phones_of_today_send_is_taken(int width, int height)
    {
        using var bench = new PhotoFixture();
        var upload = HandmadeJpeg.Grey(width, height);
        Assert.Equal(PhotoFault.None, PhotoHeader.Read(upload, out var header));
        Assert.Equal((true, false), (header.IsStreamed, header.IsLarge));
        var taken = await bench.TakenAsync(upload);
        Assert.Equal((PhotoLimits.FullSide, (int)Math.Round(PhotoLimits.FullSide * (double)height / width)), (taken.Width, taken.Height));
    }

    [Fact]
    public void What_the_decoder_would_keep_whole_has_the_lower_limit()
    {
        Assert.Equal(PhotoFault.TooManyPixels, PhotoHeader.Read(HandmadeJpeg.Grey(16_000, 13_800), out _));
        Assert.Equal(PhotoFault.TooManyPixels, PhotoHeader.Read(HandmadeJpeg.Grey(30_001, 10), out _));
        // The same frame as a progressive one, and with a first scan that lacks colours.
        var progressive = HandmadeJpeg.Grey(8160, 6120);
        progressive[progressive.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = 0xC2;
        Assert.Equal(PhotoFault.TooManyPixels, PhotoHeader.Read(progressive, out _));
        var separate = HandmadeJpeg.Grey(8160, 6120);
        separate[separate.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 9] = 3;
        Assert.Equal(PhotoFault.TooManyPixels, PhotoHeader.Read(separate, out _));
    }

    [Fact]
    public async Task A_GIF_and_a_BMP_become_the_photo_that_a_browser_shows()
    {
        using var bench = new PhotoFixture();
        foreach (var upload in (byte[][])[HandmadePictures.Gif(), HandmadePictures.Gif(comments: 100_000), HandmadePictures.Bmp()])
        {
            var taken = await bench.TakenAsync(upload);
            Assert.Equal((16, 16), (taken.Width, taken.Height));
            Assert.Equal(SomePhotos.Quarters, SomePhotos.QuartersOf(bench.Read(taken.Hash)));
        }
    }

    [Fact]
    public void The_second_picture_and_the_comments_of_a_GIF_reach_no_decoder()
    {
        var gif = HandmadePictures.Gif(comments: 100_000);
        Assert.InRange(PhotoParts.Keep(gif, PhotoFormat.Gif).Length, 100, 500);
        foreach (var (width, height) in ((int, int)[])[(12_001, 1), (8_000, 5_001), (0, 5)])
        {
            var large = HandmadePictures.Gif();
            (large[6], large[7], large[8], large[9]) = ((byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8));
            Assert.Equal(width == 0 ? PhotoFault.Damaged : PhotoFault.TooManyPixels, PhotoHeader.Read(large, out _));
        }

        Assert.Equal(PhotoFault.TooManyPixels, PhotoHeader.Read(HandmadePictures.Bmp(width: 1, height: 12_001), out _));
    }
}
