using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoUploadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    public async Task Who_sends_too_slowly_is_given_up_after_the_time_that_their_bytes_have_bought(int seconds)
    {
        using var bench = new PhotoFixture();
        using var upload = new UploadStream(new TaskCompletionSource().Task, after: seconds * PacedStream.MinBytesPerSecond);
        var receiving = FaultAsync(bench, upload);
        await upload.Stalled;
        bench.Time.Advance(PacedStream.Grace + TimeSpan.FromSeconds(seconds - 1));
        Assert.False(receiving.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PhotoFault.TooSlow, await receiving);
        Assert.Empty(bench.Files());
    }

    [Fact]
    public async Task Who_waits_for_a_turn_too_long_is_told_to_try_again()
    {
        using var bench = new PhotoFixture();
        // So much that none of them is too slow, and never the rest.
        var held = Enumerable.Range(0, UploadReceiver.MaxEach).Select(_ => new UploadStream(new TaskCompletionSource().Task, after: 4_000_000)).ToList();
        var receiving = held.Select(upload => FaultAsync(bench, upload)).ToList();
        await Task.WhenAll(held.Select(upload => upload.Stalled));
        // The slots come free in the same moment as its time is up: with one of them it gets no further than the others.
        var waiting = FaultAsync(bench, new UploadStream(new TaskCompletionSource().Task, after: 4_000_000));
        bench.Time.Advance(UploadReceiver.Patience - TimeSpan.FromSeconds(1));
        Assert.False(waiting.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PhotoFault.TryAgain, await waiting);
        Assert.All(await Task.WhenAll(receiving), fault => Assert.Equal(PhotoFault.TryAgain, fault));
    }

    [Fact]
    public async Task Uploads_that_never_come_keep_another_account_and_another_board_waiting_for_nothing()
    {
        using var bench = new PhotoFixture();
        var held = Enumerable.Range(0, 2 * UploadReceiver.MaxEach).Select(i =>
            ReceiveAsync(bench, new UploadStream(new TaskCompletionSource().Task), ["account 1", "board " + i])).ToList();
        await using var photo = new MemoryStream(SomePhotos.Jpeg());
        var (received, _) = await ReceiveAsync(bench, photo, ["account 2", "board 1"]).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotNull(received);
        await using (received)
            Assert.IsType<PhotoOutcome.Taken>(await bench.Intake.TakeAsync(1, received, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(held, task => task.IsCompleted);
    }

    [Fact]
    public async Task Who_goes_away_leaves_nothing()
    {
        using var bench = new PhotoFixture();
        using var gone = new CancellationTokenSource();
        var receiving = bench.Receiver.ReceiveAsync(["board 1"], new UploadStream(new TaskCompletionSource().Task), null, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
        Assert.Empty(bench.Files());
    }
}
