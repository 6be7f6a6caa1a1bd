using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Takes an upload in: checks its header, draws it anew without anything but its pixels, and stores it under the hash
/// of its content. Whoever calls has asked whether this person may. Nothing is left of what is refused.
/// </summary>
internal sealed partial class PhotoIntake(PhotoStore store, MemoryReturn memory, TimeProvider time, ILogger<PhotoIntake> logger) : IDisposable
{
    /// <summary>How long an upload may wait for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Two decodings, never both for one board, and of large pictures one: docs/decisions/0018-photos.md.
    private readonly SharedSlots _decodings = new(total: 2, share: 1);
    private readonly SemaphoreSlim _large = new(1);

    /// <summary>Draws and stores it. Cancelling leaves nothing behind.</summary>
    /// <param name="boardId">Whose photo it becomes: the boards take turns.</param>
    /// <param name="upload">The file's bytes, which are all here: a slot is never held by who sends slowly.</param>
    /// <param name="cancellationToken">Ends the waiting with <see cref="OperationCanceledException"/>.</param>
    public async Task<PhotoOutcome> TakeAsync(int boardId, ReceivedUpload upload, CancellationToken cancellationToken)
    {
        if (upload.Length > PhotoLimits.MaxBytes)
            return new PhotoOutcome.Refused(PhotoFault.TooLarge);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var slot = await _decodings.EnterAsync([Holder.Board(boardId)], either.Token);
            var buffer = await upload.ReadAsync(either.Token);
            if (PhotoHeader.Read(buffer, out var header) is not PhotoFault.None and var wrong)
                return new PhotoOutcome.Refused(wrong);
            return header.IsLarge ? await DrawLargeAsync(buffer, header, either.Token) : await DrawAsync(buffer, header);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PhotoOutcome.Refused(PhotoFault.TryAgain);
        }
    }

    public void Dispose()
    {
        _decodings.Dispose();
        _large.Dispose();
    }

    private async Task<PhotoOutcome> DrawLargeAsync(byte[] buffer, PhotoHeader header, CancellationToken cancellationToken)
    {
        await _large.WaitAsync(cancellationToken);
        try
        {
            return await DrawAsync(buffer, header);
        }
        finally
        {
            _large.Release();
        }
    }

    /// <summary>Not to be cancelled: it is short, and it ends in a file or in none.</summary>
    private async Task<PhotoOutcome> DrawAsync(byte[] buffer, PhotoHeader header)
    {
        var outcome = await Task.Run(() => DrawAndStore(buffer, header), CancellationToken.None);
        memory.Used(buffer.Length + header.DecodingBytes);
        return outcome;
    }

    private PhotoOutcome DrawAndStore(byte[] buffer, PhotoHeader header)
    {
        var fault = RedrawPhoto.Execute(buffer, buffer.Length, header, out var photo);
        if (photo is null)
            return new PhotoOutcome.Refused(fault);
        try
        {
            store.Save(photo);
            return new PhotoOutcome.Taken(photo.Hash, photo.Width, photo.Height, photo.Full.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogFailure(logger, e);
            return new PhotoOutcome.Refused(FullDisk.Is(e) ? PhotoFault.DiskFull : PhotoFault.TryAgain);
        }
    }

    [LoggerMessage(80, LogLevel.Error, "Photo could not be stored; the sender was asked to retry")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
