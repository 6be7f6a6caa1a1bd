namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A photo for those who may see the board it hangs on; the same 404 for everybody else and everything else.</summary>
internal static class PhotoEndpoints
{
    public static Task<IResult> FullAsync(
        string unit, string hash, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        ShowAsync(unit, hash, PhotoSize.Full, context, queries, store);

    public static Task<IResult> ThumbnailAsync(
        string unit, string hash, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        ShowAsync(unit, hash, PhotoSize.Thumbnail, context, queries, store);

    private static async Task<IResult> ShowAsync(
        string unit, string hash, PhotoSize size, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        PhotoName.IsHash(hash)
        && await queries.HasAsync(context.User, unit, hash, context.RequestAborted)
            ? new PhotoResult(store, hash, size)
            : Results.NotFound();
}
