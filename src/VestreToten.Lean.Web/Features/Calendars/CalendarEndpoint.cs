using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace VestreToten.Lean.Web.Features.Calendars;

/// <summary>
/// Answers calendar programs, which cannot sign in: the key in the address is their leave. An address that is wrong, withdrawn
/// or never was gets the same 404.
/// </summary>
internal sealed class CalendarEndpoint(CalendarQueries queries, CalendarFile file, FeedGuesses guesses)
{
    /// <summary>Longer than any key: not worth a look.</summary>
    private const int LongestKey = 60;

    public async Task<IResult> AnswerAsync(HttpContext context, string unit, string feedKey)
    {
        var calendar = feedKey.Length > LongestKey ? null : await queries.OpenAsync(unit, feedKey, context.RequestAborted);
        if (calendar is null)
            return Unknown(context);
        var text = Encoding.UTF8.GetBytes(file.Write(calendar, context.Request.Host.Host));
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        // A program that asks every hour gets 304 until something has changed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"");
        return Results.Bytes(text, "text/calendar; charset=utf-8", entityTag: tag);
    }

    private IResult Unknown(HttpContext context)
    {
        if (guesses.Spend())
            return Results.StatusCode(StatusCodes.Status404NotFound);
        context.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
