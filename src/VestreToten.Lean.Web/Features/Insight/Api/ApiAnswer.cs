using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>
/// Answers with a page of rows and the hash of it: whoever asks again with <c>If-None-Match</c> gets 304 until something
/// has changed. Nobody between here and the program may keep it for others.
/// </summary>
internal sealed class ApiAnswer(IOptions<JsonOptions> json)
{
    public Results<FileContentHttpResult, ProblemHttpResult> Of<T>(HttpContext context, ApiRows<T>? rows)
    {
        if (rows is null)
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);
        var next = rows.After is { } after ? Next(context.Request, after) : null;
        var text = JsonSerializer.SerializeToUtf8Bytes(new ApiPage<T>(rows.Items, next), json.Value.SerializerOptions);
        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.Vary = HeaderNames.Authorization;
        if (next is not null)
            headers.Link = $"<{next}>; rel=\"next\"";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"");
        return TypedResults.Bytes(text, "application/json; charset=utf-8", entityTag: tag);
    }

    /// <summary>The same address with another mark, and all else that was asked.</summary>
    private static string Next(HttpRequest request, string after) => QueryHelpers.AddQueryString(
        request.PathBase + request.Path,
        request.Query.Where(q => !string.Equals(q.Key, "after", StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))).Append(KeyValuePair.Create("after", (string?)after)));
}
