using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Photos on improvements: their records and their files together.</summary>
public sealed partial class AttachPhotoTests(PostgresServer postgres) : IDisposable
{
    private readonly BoardChanges _changes = new(TimeProvider.System, NullLogger<BoardChanges>.Instance);
    private readonly PhotoFixture _bench = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _bench.Dispose();

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_photo_comes_and_goes_with_its_file(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        Assert.Equal(Outcome.Done, await AttachAsync(database, records, staff, board, improvement, PhotoKind.After));
        var photo = Assert.Single(await new PhotoQueries(database.Reads()).ReadAsync(staff, board, improvement, Stop));
        Assert.Equal((PhotoKind.After, 160, 120), (photo.Kind, photo.Width, photo.Height));
        Assert.StartsWith("/tavle/kommunen/bilder/", photo.Address, StringComparison.Ordinal);
        Assert.Equal((2, 1L), (_bench.Files().Count, _changes.Version(board, BoardTopics.Improvements)));

        var remove = new RemovePhoto(database.Commands(_changes), records);
        Assert.Equal(Outcome.Done, await remove.ExecuteAsync(staff, board, improvement, photo.Id, Stop));
        Assert.Equal(Outcome.Conflict, await remove.ExecuteAsync(staff, board, improvement, photo.Id, Stop));
        Assert.Empty(await new PhotoQueries(database.Reads()).ReadAsync(staff, board, improvement, Stop));
        Assert.Empty(_bench.Files());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Many_at_once_are_all_kept_up_to_the_limit_and_leave_no_orphan(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            Task.Run(() => AttachAsync(database, records, staff, board, improvement, PhotoKind.Before, SomePhotos.Jpeg(100 + i, 80)))));
        Assert.Equal(Improvement.MaxPhotos, answers.Count(a => a.IsDone));
        Assert.Equal(2, answers.Count(a => a == PhotoFault.TooMany));
        Assert.Equal(2 * Improvement.MaxPhotos, _bench.Files().Count);
    }

    private PhotoRecords Records(TestDatabase database) => new(_bench.Store, database.Contexts, NullLogger<PhotoRecords>.Instance);

    private Task<Outcome<PhotoFault>> AttachAsync(
        TestDatabase database, PhotoRecords records, ClaimsPrincipal who, int board, int improvement, PhotoKind kind, byte[]? file = null)
    {
        file ??= SomePhotos.Jpeg();
        return new AttachPhoto(
                new AccessCheck(database.Contexts, TimeProvider.System), database.Commands(_changes), _bench.Receiver, _bench.Intake, records, PhotoFixture.Room, database.Contexts)
            .ExecuteAsync(who, board, improvement, kind, new MemoryStream(file), file.Length, Stop);
    }

    private static async Task<(int Board, ClaimsPrincipal Staff, int Improvement)> ImprovementAsync(TestDatabase database)
    {
        var board = (await database.AddBoardAsync()).Id;
        return (board, await database.SignInAsync(Role.Staff), (await database.AddImprovementAsync(board)).Id);
    }
}
