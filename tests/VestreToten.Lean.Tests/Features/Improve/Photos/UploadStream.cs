namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>An upload without an end; or one that breaks; or one that stalls.</summary>
internal sealed class UploadStream : Stream
{
    private readonly Exception? _breaks;
    private readonly Task? _stalls;
    private readonly long _after;
    private readonly TaskCompletionSource _isStalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UploadStream(Exception? breaks = null) => _breaks = breaks;

    /// <param name="stalls">Until when no more comes.</param>
    /// <param name="after">How many bytes come at once, before that.</param>
    public UploadStream(Task stalls, long after = 0) => (_stalls, _after) = (stalls, after);

    /// <summary>Ends when somebody waits for what does not come.</summary>
    public Task Stalled => _isStalled.Task;

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
        if (_stalls is not null && Given >= _after)
        {
            _isStalled.TrySetResult();
            await _stalls.WaitAsync(cancellationToken);
        }

        if (_breaks is not null && Given > 0)
            throw _breaks;
        var given = (int)Math.Min(Math.Min(buffer.Length, 70_000), _stalls is null ? long.MaxValue : _after - Given);
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
