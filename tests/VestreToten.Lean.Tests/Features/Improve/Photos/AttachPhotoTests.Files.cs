using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class AttachPhotoTests
{
    [Fact]
    public async Task A_file_that_another_record_names_stays()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        await AttachAsync(database, records, staff, board, improvement, PhotoKind.Before);
        await AttachAsync(database, records, staff, board, improvement, PhotoKind.After);
        var photos = await new PhotoQueries(database.Reads()).ReadAsync(staff, board, improvement, Stop);
        var remove = new RemovePhoto(database.Commands(_changes), records);
        await remove.ExecuteAsync(staff, board, improvement, photos[0].Id, Stop);
        Assert.Equal(2, _bench.Files().Count);
        await remove.ExecuteAsync(staff, board, improvement, photos[1].Id, Stop);
        Assert.Empty(_bench.Files());
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_takes_its_file_along_unless_another_has_it()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var records = Records(database);
        var taken = await _bench.TakenAsync(SomePhotos.Jpeg());
        await Assert.ThrowsAsync<IOException>(() => records.KeepAsync(taken.Hash, () => throw new IOException()));
        Assert.Empty(_bench.Files());
        // The file went while this one waited: it must not be promised.
        Assert.False(await records.KeepAsync(taken.Hash, () => Task.FromResult(true)));

        var (board, staff, improvement) = await ImprovementAsync(database);
        await AttachAsync(database, records, staff, board, improvement, PhotoKind.Before);
        Assert.False(await records.KeepAsync(taken.Hash, () => Task.FromResult(false)));
        Assert.Equal(2, _bench.Files().Count);
    }

    [Fact]
    public async Task What_nobody_names_is_swept_after_a_day()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        await AttachAsync(database, records, staff, board, improvement, PhotoKind.Before);
        await _bench.TakenAsync(SomePhotos.Jpeg(64, 48));
        Assert.Equal(0, await records.SweepAsync(Stop));
        _bench.Time.Advance(PhotoStore.OrphansStay + TimeSpan.FromMinutes(1));
        Assert.Equal(2, await records.SweepAsync(Stop));
        Assert.Equal(2, _bench.Files().Count);
    }
}
