using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>
/// Answers calendar programs, which cannot sign in: the key in the address is their leave. An address that is wrong, withdrawn
/// or never was gets the same 404.
/// </summary>
internal sealed class CalendarEndpoint(CalendarQueries queries, CalendarFile file, WrongGuesses guesses)
{
    /// <summary>Longer than any key: not worth a look.</summary>
    private const int MaxKeyLength = 60;

    public async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> AnswerAsync(HttpContext context, string unit, string feedKey)
    {
        var calendar = feedKey.Length > MaxKeyLength ? null : await queries.OpenAsync(unit, feedKey, context.RequestAborted);
        if (calendar is null)
            return guesses.Refuse(context, Guessed.CalendarKey);
        var text = Encoding.UTF8.GetBytes(file.Write(calendar));
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        // A program that asks every hour gets 304 until something has changed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"");
        return TypedResults.Bytes(text, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
