namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>An upload whose bytes are all on this machine: whoever reads it waits for nobody.</summary>
internal sealed class ReceivedUpload : IAsyncDisposable
{
    private readonly Stream _bytes;

    private ReceivedUpload(Stream bytes) => _bytes = bytes;

    /// <summary>How many bytes there are.</summary>
    public long Length => _bytes.Length;

    /// <summary>A file of a posted form: the form has been read to its end, into a temporary file.</summary>
    public static ReceivedUpload Of(IFormFile file) => new(file.OpenReadStream());

    /// <summary>What has been written to a stream, from its beginning.</summary>
    public static ReceivedUpload Of(Stream written)
    {
        written.Position = 0;
        return new ReceivedUpload(written);
    }

    /// <summary>All of it.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[_bytes.Length];
        await _bytes.ReadExactlyAsync(buffer, cancellationToken);
        return buffer;
    }

    public ValueTask DisposeAsync() => _bytes.DisposeAsync();
}
