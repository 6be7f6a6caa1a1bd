using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Web.Features.Photos;

namespace VestreToten.Lean.Tests.Features.Photos;

/// <summary>Uploads that are long, slow, or break off.</summary>
public sealed class PhotoUploadTests
{
    [Fact]
    public async Task An_upload_that_says_it_is_too_large_is_not_even_read()
    {
        using var bench = new PhotoBench();
        var upload = new UploadStream();
        Assert.Equal(PhotoFault.TooLarge, await FaultAsync(bench, upload, 200_000_000));
        Assert.Equal(0, upload.Given);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000L)]
    public async Task An_upload_that_hides_its_length_is_read_to_the_limit_and_no_further(long? declared)
    {
        using var bench = new PhotoBench();
        var upload = new UploadStream();
        Assert.Equal(PhotoFault.TooLarge, await FaultAsync(bench, upload, declared));
        Assert.Equal(PhotoLimits.MostBytes + 1, upload.Given);
    }

    [Fact]
    public async Task An_upload_of_just_the_limit_is_taken()
    {
        using var bench = new PhotoBench();
        var photo = SomePhotos.Jpeg();
        await bench.TakenAsync([.. photo, .. new byte[PhotoLimits.MostBytes - photo.Length]]);
        Assert.Equal(PhotoFault.TooLarge, await bench.FaultAsync([.. photo, .. new byte[PhotoLimits.MostBytes + 1 - photo.Length]]));
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_a_damaged_photo()
    {
        using var bench = new PhotoBench();
        Assert.Equal(PhotoFault.Damaged, await FaultAsync(bench, new UploadStream(new IOException("The line broke."))));
        Assert.Equal(PhotoFault.Damaged, await FaultAsync(bench, new UploadStream(new InvalidDataException("No boundary."))));
        Assert.Equal(PhotoFault.TooLarge, await FaultAsync(bench, new UploadStream(new BadHttpRequestException("Too large.", 413))));
        Assert.Empty(bench.Files());
    }

    [Fact]
    public async Task Who_takes_too_long_or_waits_too_long_is_told_to_try_again()
    {
        using var bench = new PhotoBench();
        var waiting = Enumerable.Range(0, 9).Select(_ => FaultAsync(bench, new UploadStream(new TaskCompletionSource().Task))).ToList();
        bench.Time.Advance(PhotoIntake.Patience - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.All(await Task.WhenAll(waiting), fault => Assert.Equal(PhotoFault.TryAgain, fault));
        await bench.TakenAsync(SomePhotos.Jpeg());
    }

    [Fact]
    public async Task Who_goes_away_leaves_nothing()
    {
        using var bench = new PhotoBench();
        using var gone = new CancellationTokenSource();
        var taking = bench.Intake.TakeAsync(new UploadStream(new TaskCompletionSource().Task), null, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
        Assert.Empty(bench.Files());
    }

    private static async Task<PhotoFault> FaultAsync(PhotoBench bench, Stream upload, long? declared = null) =>
        Assert.IsType<PhotoOutcome.Refused>(await bench.Intake.TakeAsync(upload, declared, TestContext.Current.CancellationToken)).Fault;
}
