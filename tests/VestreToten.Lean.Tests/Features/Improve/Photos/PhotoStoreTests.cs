using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoStoreTests
{
    private static readonly string Nobody = new('a', 64);

    [Fact]
    public async Task A_photo_is_opened_by_its_hash_and_by_nothing_else()
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(SomePhotos.Jpeg());
        await using (var full = bench.Store.Open(taken.Hash, PhotoSize.Full))
            Assert.Equal(taken.Bytes, full!.Length);
        await using (var thumbnail = bench.Store.Open(taken.Hash, PhotoSize.Thumbnail))
            Assert.Equal(bench.Read(taken.Hash, PhotoSize.Thumbnail).Length, thumbnail!.Length);
        foreach (var other in (string[])["", "..", taken.Hash[1..], taken.Hash.ToUpperInvariant(), taken.Hash + "a", "../" + taken.Hash[3..], Nobody])
        {
            Assert.Null(bench.Store.Open(other, PhotoSize.Full));
            Assert.False(bench.Store.Delete(other));
        }
    }

    [Fact]
    public async Task A_deleted_photo_is_gone_and_may_come_again()
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(SomePhotos.Jpeg());
        Assert.True(bench.Store.Delete(taken.Hash));
        Assert.Empty(bench.Files());
        Assert.False(bench.Store.Delete(taken.Hash));
        Assert.Equal(taken, await bench.TakenAsync(SomePhotos.Jpeg()));
    }

    [Fact]
    public async Task A_photo_that_nobody_refers_to_goes_after_a_day()
    {
        using var bench = new PhotoFixture();
        var kept = await bench.TakenAsync(SomePhotos.Jpeg(80));
        var orphan = await bench.TakenAsync(SomePhotos.Jpeg(90));
        var again = await bench.TakenAsync(SomePhotos.Jpeg(100));
        var note = Path.Combine(bench.Folder, "les meg.txt");
        await File.WriteAllTextAsync(note, "!", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(note, DateTime.UnixEpoch);
        Assert.Equal(0, await RemoveOrphansAsync(bench, kept.Hash));
        bench.Time.Advance(PhotoStore.OrphansStay + TimeSpan.FromSeconds(1));
        Assert.Equal(again, await bench.TakenAsync(SomePhotos.Jpeg(100)));
        Assert.Equal(2, await RemoveOrphansAsync(bench, kept.Hash));
        Assert.Equal(5, bench.Files().Count);
        Assert.DoesNotContain(bench.Files(), file => file.Contains(orphan.Hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_swept_at_the_start()
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(SomePhotos.Jpeg());
        await File.WriteAllTextAsync(bench.PathOf(taken.Hash) + NewFiles.Suffix, "half", TestContext.Current.CancellationToken);
        await new SweepPhotos(bench.Store, NullLogger<SweepPhotos>.Instance).StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal([bench.PathOf(taken.Hash), bench.PathOf(taken.Hash, PhotoSize.Thumbnail)], bench.Files());
    }

    private static Task<int> RemoveOrphansAsync(PhotoFixture bench, params string[] known) =>
        bench.Store.RemoveOrphansAsync(known.ToHashSet(StringComparer.Ordinal), TestContext.Current.CancellationToken);
}
