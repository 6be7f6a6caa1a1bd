using System.Text;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>What is refused, and that nothing of it is left.</summary>
public sealed partial class PhotoFaultsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
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
    public async Task A_GIF_or_BMP_that_ends_too_early_is_damaged()
    {
        await RefusedAsync(PhotoFault.Damaged, Encoding.UTF8.GetBytes("GIF89a\u0001\0\u0001\0"));
        // Of a GIF only the first of two pictures is needed.
        foreach (var (whole, most) in ((byte[], double)[])[(HandmadePictures.Gif(), 0.45), (HandmadePictures.Bmp(), 0.9)])
        {
            foreach (var part in (double[])[most / 2, most])
                await RefusedAsync(PhotoFault.Damaged, whole[..(int)(whole.Length * part)]);
        }
    }

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

    private static async Task RefusedAsync(PhotoFault fault, byte[] upload)
    {
        using var bench = new PhotoFixture();
        Assert.Equal(fault, await bench.FaultAsync(upload));
        Assert.Empty(bench.Files());
    }
}
