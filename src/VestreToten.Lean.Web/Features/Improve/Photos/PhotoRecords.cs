using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// A photo's file and its record are not one transaction: the file comes first and goes last. Records are written, and
/// files deleted, one at a time, so that nobody's failure takes the file that another has just come to share.
/// </summary>
internal sealed partial class PhotoRecords(PhotoStore store, IDbContextFactory<LeanDbContext> contexts, ILogger<PhotoRecords> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>
    /// Writes the record of a photo that is on disk. Where that comes to nothing the file goes too, unless a record names it.
    /// </summary>
    /// <param name="hash">The photo's.</param>
    /// <param name="write">Answers whether the record is committed.</param>
    /// <returns>What <paramref name="write"/> answered; false where the file has gone meanwhile.</returns>
    public async Task<bool> KeepAsync(string hash, Func<Task<bool>> write)
    {
        await _turn.WaitAsync();
        var isKept = false;
        try
        {
            isKept = store.Has(hash) && await write();
            return isKept;
        }
        finally
        {
            if (!isKept)
                await DropAsync(hash);
            _turn.Release();
        }
    }

    /// <summary>Deletes the file of a photo whose record has gone, unless another record names it.</summary>
    public async Task ForgetAsync(string hash)
    {
        await _turn.WaitAsync();
        try
        {
            await DropAsync(hash);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Removes the files that no record names and that are older than a day; answers how many.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.ImprovementPhotos.Select(p => p.Hash).Union(db.ZonePhotos.Select(p => p.Hash)).ToListAsync(cancellationToken);
        return await store.RemoveOrphansAsync(known.ToHashSet(), cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task DropAsync(string hash)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (!await db.ImprovementPhotos.AnyAsync(p => p.Hash == hash) && !await db.ZonePhotos.AnyAsync(p => p.Hash == hash))
                store.Delete(hash);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost: what is left goes with the next sweep.
            LogLeft(logger, e);
        }
    }

    [LoggerMessage(82, LogLevel.Warning, "File of a photo without a record could not be deleted; the next sweep retries")]
    private static partial void LogLeft(ILogger logger, Exception exception);
}
