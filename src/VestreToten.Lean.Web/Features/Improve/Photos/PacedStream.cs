namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Reads what somebody sends, and gives up who is too slow: after <see cref="Grace"/>, so many bytes must have come as
/// <see cref="MinBytesPerSecond"/> asks for. The slowest telephone network that carries a photo at all is faster.
/// </summary>
internal sealed class PacedStream(Stream sent, TimeProvider time) : Stream
{
    /// <summary>Least bytes a second, over the whole of the time that was spent waiting for them.</summary>
    public const int MinBytesPerSecond = 8 * 1024;

    /// <summary>How long it may take before anything must have come.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private TimeSpan _waited;
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BadHttpRequestException">408: it came too slowly.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = Grace + TimeSpan.FromSeconds((double)_given / MinBytesPerSecond) - _waited;
        using var pace = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pace.Token, cancellationToken);
        var began = time.GetTimestamp();
        try
        {
            var read = await sent.ReadAsync(buffer, either.Token);
            _waited += time.GetElapsedTime(began);
            _given += read;
            return read;
        }
        catch (OperationCanceledException) when (pace.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The upload came too slowly.", StatusCodes.Status408RequestTimeout);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
