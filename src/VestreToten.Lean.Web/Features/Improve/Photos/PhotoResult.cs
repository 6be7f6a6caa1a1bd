using Microsoft.Net.Http.Headers;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A photo as an answer. Whoever calls has asked whether this person may see it.</summary>
internal sealed class PhotoResult(PhotoStore store, string hash, PhotoSize size) : IResult
{
    /// <summary>Answers with the photo; with 404 where there is none.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (store.Open(hash, size) is not { } file)
            return TypedResults.NotFound().ExecuteAsync(httpContext);
        var headers = httpContext.Response.Headers;
        // Even a file that somebody put in the folder by hand must be no page.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        // A browser may keep it and must ask each time, so that access is asked again: what has not changed costs a 304.
        headers.CacheControl = "private, no-cache";
        headers.ContentDisposition = $"inline; filename=\"{Path.GetFileName(PhotoName.Of(hash, size))}\"";
        return TypedResults.Stream(file, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{hash}\"")).ExecuteAsync(httpContext);
    }
}
