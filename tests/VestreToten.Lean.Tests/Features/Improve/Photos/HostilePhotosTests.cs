using System.Collections.Concurrent;
using SkiaSharp;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Broken and lying files, the same in every run.</summary>
public sealed class HostilePhotosTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(1000, Traits = [Suite.Name, Suite.Long])]
    public async Task Hostile_uploads_end_in_an_outcome_and_leave_only_whole_photos(int uploads)
    {
        using var bench = new PhotoFixture();
        var outcomes = new ConcurrentBag<PhotoOutcome>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, uploads),
            TestContext.Current.CancellationToken,
            async (seed, _) => outcomes.Add(await bench.TakeAsync(HostileUpload.Make(seed))));

        var taken = outcomes.OfType<PhotoOutcome.Taken>().ToList();
        var faults = outcomes.OfType<PhotoOutcome.Refused>().CountBy(refused => refused.Fault).ToDictionary();
        Assert.Equal(uploads, taken.Count + faults.Values.Sum());
        // Every way is walked: neither are all refused at the door, nor all let in.
        Assert.InRange(taken.Count, uploads / 10, uploads * 8 / 10);
        foreach (var fault in (PhotoFault[])[PhotoFault.Damaged, PhotoFault.NotAPhoto, PhotoFault.TooManyPixels])
            Assert.True(faults.GetValueOrDefault(fault) >= uploads / 200, fault.ToString());
        Assert.DoesNotContain(faults.Keys, fault => fault is PhotoFault.DiskFull or PhotoFault.TryAgain or PhotoFault.None);

        var expected = taken.Select(photo => photo.Hash).Distinct()
            .SelectMany(hash => Enum.GetValues<PhotoSize>().Select(size => bench.PathOf(hash, size)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), bench.Files());
        Assert.All(taken.DistinctBy(photo => photo.Hash), photo =>
        {
            AssertWhole(bench.Read(photo.Hash), photo.Width, photo.Height, PhotoLimits.FullSide);
            AssertWhole(bench.Read(photo.Hash, PhotoSize.Thumbnail), null, null, PhotoLimits.ThumbnailSide);
        });
    }

    private static void AssertWhole(byte[] file, int? width, int? height, int mostSide)
    {
        using var codec = SKCodec.Create(new MemoryStream(file));
        using var picture = new SKBitmap(codec.Info);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(picture.Info, picture.GetPixels()));
        Assert.InRange(Math.Max(picture.Width, picture.Height), 1, mostSide);
        Assert.Equal((width ?? picture.Width, height ?? picture.Height), (picture.Width, picture.Height));
    }
}
