using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoStoreTests
{
    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_left()
    {
        var upload = SomePhotos.Jpeg();
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(upload);
        foreach (var size in Enum.GetValues<PhotoSize>())
        {
            bench.Store.Delete(taken.Hash);
            // What is written there meets a disk without room, for real.
            File.CreateSymbolicLink(bench.PathOf(taken.Hash, size) + NewFiles.Suffix, "/dev/full");
            Assert.Equal((size, PhotoFault.DiskFull), (size, await bench.FaultAsync(upload)));
            Assert.Empty(bench.Files());
        }

        Assert.Equal(taken, await bench.TakenAsync(upload));
    }

    [Fact]
    public async Task A_folder_that_fails_is_told_and_nothing_is_left()
    {
        var upload = SomePhotos.Jpeg();
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(upload);
        foreach (var size in Enum.GetValues<PhotoSize>())
        {
            bench.Store.Delete(taken.Hash);
            Directory.CreateDirectory(bench.PathOf(taken.Hash, size));
            Assert.Equal((size, PhotoFault.TryAgain), (size, await bench.FaultAsync(upload)));
            Assert.Empty(bench.Files());
            Directory.Delete(bench.PathOf(taken.Hash, size));
        }

        Directory.Delete(Path.GetDirectoryName(bench.PathOf(taken.Hash))!);
        await File.WriteAllTextAsync(Path.GetDirectoryName(bench.PathOf(taken.Hash))!, "!", TestContext.Current.CancellationToken);
        Assert.Equal(PhotoFault.TryAgain, await bench.FaultAsync(upload));
    }
}
