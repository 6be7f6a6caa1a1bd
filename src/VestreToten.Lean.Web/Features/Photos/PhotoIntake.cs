namespace VestreToten.Lean.Web.Features.Photos;

/// <summary>
/// Takes an upload in: checks its header, draws it anew without anything but its pixels, and stores it under the hash
/// of its content. Whoever calls has asked whether this person may. Nothing is left of what is refused.
/// </summary>
internal sealed partial class PhotoIntake(PhotoStore store, TimeProvider time, ILogger<PhotoIntake> logger) : IDisposable
{
    /// <summary>How long an upload may wait and take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Eight uploads in memory at 15 MB, two decodings at up to 350 MB: docs/decisions/0018-photos.md.
    private readonly SemaphoreSlim _uploads = new(8);
    private readonly SemaphoreSlim _decodings = new(2);

    /// <summary>Reads the stream to its end, or to the limit. Cancelling leaves nothing behind.</summary>
    /// <param name="upload">The file's bytes; they are never buffered beyond the limit.</param>
    /// <param name="declaredLength">What the sender says of the length, to refuse early; it is not believed.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading with <see cref="OperationCanceledException"/>.</param>
    public async Task<PhotoOutcome> TakeAsync(Stream upload, long? declaredLength, CancellationToken cancellationToken)
    {
        if (declaredLength > PhotoLimits.MostBytes)
            return new PhotoOutcome.Refused(PhotoFault.TooLarge);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _uploads.WaitAsync(either.Token);
            try
            {
                return await ReadAndDrawAsync(upload, either.Token);
            }
            finally
            {
                _uploads.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PhotoOutcome.Refused(PhotoFault.TryAgain);
        }
    }

    public void Dispose()
    {
        _uploads.Dispose();
        _decodings.Dispose();
    }

    private async Task<PhotoOutcome> ReadAndDrawAsync(Stream upload, CancellationToken cancellationToken)
    {
        var (buffer, length, fault) = await PhotoUpload.ReadAsync(upload, cancellationToken);
        if (fault != PhotoFault.None)
            return new PhotoOutcome.Refused(fault);
        if (PhotoHeader.Read(buffer.AsSpan(0, length), out var header) is not PhotoFault.None and var wrong)
            return new PhotoOutcome.Refused(wrong);
        await _decodings.WaitAsync(cancellationToken);
        try
        {
            // Not to be cancelled from here on: it is short, and it ends in a file or in none.
            return await Task.Run(() => DrawAndStore(buffer, length, header), CancellationToken.None);
        }
        finally
        {
            _decodings.Release();
        }
    }

    private PhotoOutcome DrawAndStore(byte[] buffer, int length, PhotoHeader header)
    {
        var fault = RedrawPhoto.Execute(buffer, length, header, out var photo);
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

    [LoggerMessage(80, LogLevel.Error, "A photo could not be written; its sender is told to try again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
