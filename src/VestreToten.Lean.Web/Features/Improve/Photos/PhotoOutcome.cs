namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>What became of an upload.</summary>
internal abstract record PhotoOutcome
{
    private PhotoOutcome()
    {
    }

    /// <summary>It is on disk: by which name, how large in pixels, and the bytes of the full photo.</summary>
    public sealed record Taken(string Hash, int Width, int Height, int Bytes) : PhotoOutcome;

    /// <summary>Nothing of it is kept.</summary>
    public sealed record Refused(PhotoFault Fault) : PhotoOutcome;
}
