namespace VestreToten.Lean.Web.Features.Photos;

/// <summary>Reads an upload into memory, and stops at the limit.</summary>
internal static class PhotoUpload
{
    private const int FirstPiece = 256 * 1024;

    /// <summary>The bytes, as much of the buffer as <c>Length</c> says; or the fault.</summary>
    public static async Task<(byte[] Buffer, int Length, PhotoFault Fault)> ReadAsync(Stream upload, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstPiece];
        var length = 0;
        try
        {
            while (await upload.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
            {
                length += read;
                // One byte over the limit has room, so that it is seen.
                if (length > PhotoLimits.MostBytes)
                    return ([], 0, PhotoFault.TooLarge);
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(2 * buffer.Length, PhotoLimits.MostBytes + 1));
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ([], 0, PhotoFault.TooLarge);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // The line broke, or the form around the photo is malformed: there is no more of it to come.
            return ([], 0, PhotoFault.Damaged);
        }

        return (buffer, length, PhotoFault.None);
    }
}
