using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Uploads that are long, slow, or break off.</summary>
public sealed partial class PhotoUploadTests
{
    [Fact]
    public async Task An_upload_that_says_it_is_too_large_is_not_even_read()
    {
        using var bench = new PhotoFixture();
        var upload = new UploadStream();
        Assert.Equal(PhotoFault.TooLarge, await FaultAsync(bench, upload, 200_000_000));
        Assert.Equal(0, upload.Given);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000L)]
    public async Task An_upload_that_hides_its_length_is_read_to_the_limit_and_no_further(long? declared)
    {
        using var bench = new PhotoFixture();
        var upload = new UploadStream();
        Assert.Equal(PhotoFault.TooLarge, await FaultAsync(bench, upload, declared));
        Assert.InRange(upload.Given, PhotoLimits.MaxBytes + 1, PhotoLimits.MaxBytes + (64 * 1024));
    }

    [Fact]
    public async Task An_upload_of_just_the_limit_is_taken()
    {
        using var bench = new PhotoFixture();
        var photo = SomePhotos.Jpeg();
        await bench.TakenAsync([.. photo, .. new byte[PhotoLimits.MaxBytes - photo.Length]]);
        Assert.Equal(PhotoFault.TooLarge, await bench.FaultAsync([.. photo, .. new byte[PhotoLimits.MaxBytes + 1 - photo.Length]]));
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_a_damaged_photo()
    {
        using var bench = new PhotoFixture();
        Assert.Equal(PhotoFault.Damaged, await FaultAsync(bench, new UploadStream(new IOException("The line broke."))));
        Assert.Empty(bench.Files());
    }

    private static Task<(ReceivedUpload? Upload, PhotoFault Fault)> ReceiveAsync(PhotoFixture bench, Stream upload, string[] holders) =>
        bench.Receiver.ReceiveAsync(holders, upload, null, TestContext.Current.CancellationToken);

    private static async Task<PhotoFault> FaultAsync(PhotoFixture bench, Stream upload, long? declared = null)
    {
        var (received, fault) = await bench.Receiver.ReceiveAsync(["board 1"], upload, declared, TestContext.Current.CancellationToken);
        Assert.Null(received);
        return fault;
    }
}
