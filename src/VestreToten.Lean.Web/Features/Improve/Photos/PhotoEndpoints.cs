using Microsoft.AspNetCore.Http.HttpResults;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A photo for those who may see the board it hangs on; the same 404 for everybody else and everything else.</summary>
internal static class PhotoEndpoints
{
    public static Task<Results<PhotoResult, NotFound>> FullAsync(
        string unit, string hash, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        ShowAsync(unit, hash, PhotoSize.Full, context, queries, store);

    public static Task<Results<PhotoResult, NotFound>> ThumbnailAsync(
        string unit, string hash, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        ShowAsync(unit, hash, PhotoSize.Thumbnail, context, queries, store);

    private static async Task<Results<PhotoResult, NotFound>> ShowAsync(
        string unit, string hash, PhotoSize size, HttpContext context, PhotoQueries queries, PhotoStore store) =>
        PhotoName.IsHash(hash)
        && await queries.HasAsync(context.User, unit, hash, context.RequestAborted)
            ? new PhotoResult(store, hash, size)
            : TypedResults.NotFound();
}
