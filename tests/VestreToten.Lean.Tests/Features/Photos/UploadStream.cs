namespace VestreToten.Lean.Tests.Features.Photos;

/// <summary>An upload without an end; or one that breaks; or one that stalls.</summary>
internal sealed class UploadStream : Stream
{
    private readonly Exception? _breaks;
    private readonly Task? _stalls;

    public UploadStream(Exception? breaks = null) => _breaks = breaks;

    public UploadStream(Task stalls) => _stalls = stalls;

    /// <summary>How many bytes were asked for and given.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_stalls is not null)
            await _stalls.WaitAsync(cancellationToken);
        if (_breaks is not null && Given > 0)
            throw _breaks;
        var given = Math.Min(buffer.Length, 70_000);
        buffer.Span[..given].Fill(0xFF);
        Given += given;
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
