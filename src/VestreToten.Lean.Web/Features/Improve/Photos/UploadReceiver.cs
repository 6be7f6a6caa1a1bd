using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Takes the bytes of an upload to a file of this machine, before anything scarce is taken for it: who sends slowly, or
/// nothing at all, keeps nobody else waiting. Whoever calls has asked whether this person may.
/// </summary>
internal sealed class UploadReceiver(PhotoStore store, TimeProvider time) : IDisposable
{
    /// <summary>How many uploads come in at once, each in a file of up to <see cref="PhotoLimits.MaxBytes"/>.</summary>
    public const int MaxAtOnce = 32;

    /// <summary>How many of them may be one account's, or one board's.</summary>
    public const int MaxEach = 4;

    /// <summary>How long an upload may wait for its turn, and take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int PieceLength = 64 * 1024;

    private readonly SharedSlots _slots = new(MaxAtOnce, MaxEach);

    /// <summary>Whose an upload for a board is: the sender's account, where they have one, and the board, in the same order for all.</summary>
    public static string[] HoldersOf(ClaimsPrincipal who, int boardId) =>
        SessionClaims.Read(who) is { } session ? [Holder.Account(session.AccountId), Holder.Board(boardId)] : [Holder.Board(boardId)];

    /// <summary>Reads the stream to its end, or to the limit. Nothing is left of what is refused or cancelled.</summary>
    /// <param name="holders">Whose upload it is, as <see cref="HoldersOf"/> tells it.</param>
    /// <param name="upload">The file's bytes.</param>
    /// <param name="declaredLength">What the sender says of the length, to refuse early; it is not believed.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading with <see cref="OperationCanceledException"/>.</param>
    public async Task<(ReceivedUpload? Upload, PhotoFault Fault)> ReceiveAsync(
        IReadOnlyList<string> holders, Stream upload, long? declaredLength, CancellationToken cancellationToken)
    {
        if (declaredLength > PhotoLimits.MaxBytes)
            return (null, PhotoFault.TooLarge);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var slot = await _slots.EnterAsync(holders, either.Token);
            return await ReadAsync(upload, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, PhotoFault.TryAgain);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<(ReceivedUpload? Upload, PhotoFault Fault)> ReadAsync(Stream upload, CancellationToken cancellationToken)
    {
        var file = store.OpenTemporary();
        try
        {
            if (await CopyAsync(upload, file, cancellationToken) is not PhotoFault.None and var fault)
            {
                await file.DisposeAsync();
                return (null, fault);
            }

            return (ReceivedUpload.Of(file), PhotoFault.None);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<PhotoFault> CopyAsync(Stream upload, Stream file, CancellationToken cancellationToken)
    {
        await using var paced = new PacedStream(upload, time);
        var piece = new byte[PieceLength];
        var length = 0;
        while (true)
        {
            int read;
            try
            {
                read = await paced.ReadAsync(piece, cancellationToken);
            }
            catch (BadHttpRequestException e)
            {
                return e.StatusCode == StatusCodes.Status408RequestTimeout ? PhotoFault.TooSlow : PhotoFault.Damaged;
            }
            catch (IOException)
            {
                // The line broke: there is no more of it to come.
                return PhotoFault.Damaged;
            }

            length += read;
            if (length > PhotoLimits.MaxBytes)
                return PhotoFault.TooLarge;
            if (read == 0)
                return PhotoFault.None;
            try
            {
                await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }
            catch (IOException e)
            {
                return FullDisk.Is(e) ? PhotoFault.DiskFull : PhotoFault.TryAgain;
            }
        }
    }
}
