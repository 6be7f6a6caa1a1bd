using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Everything under <c>/sone</c>: plain pages that work without script and know no user, only a zone's key.</summary>
internal static class RoundEndpoints
{
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(string zoneKey, HttpContext context, ZoneKeyQueries queries) =>
        await queries.FindAsync(zoneKey, context.RequestAborted) is not { } zone ? NoSuchKey(context)
        : zone.Tile.IsClosed ? Closed(zone, StatusCodes.Status200OK)
        : Form(context, new RoundSheet(zone, RoundForm.Fresh(zone)), StatusCodes.Status200OK);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ReceiptAsync(string zoneKey, HttpContext context, ZoneKeyQueries queries)
    {
        if (await queries.FindAsync(zoneKey, context.RequestAborted) is not { } zone)
            return NoSuchKey(context);
        int? number = int.TryParse(context.Request.Query[ZoneOnPhone.RoundField], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        if (await queries.ReceiptAsync(zone, number, context.RequestAborted) is not { } receipt)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<RoundReceiptPage>(new { Zone = zone, Receipt = receipt });
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> SendAsync(
        string zoneKey, HttpContext context, ZoneKeyQueries queries, IdeaPost post, IAntiforgery antiforgery, FinishZoneRound finish)
    {
        // Asked before a byte is read: a stranger's 41 MB are not worth a file.
        if (await queries.FindAsync(zoneKey, context.RequestAborted) is not { } zone)
            return NoSuchKey(context);
        return await post.ReadAsync<Results<RazorComponentResult, StatusCodeHttpResult>>(context, zone.BoardId, async (posted, status) =>
        {
            if (zone.Tile.IsClosed)
                return Closed(zone, StatusCodes.Status409Conflict);
            if (posted is null)
                return Form(context, new RoundSheet(zone, RoundForm.Fresh(zone), IdeaPost.FailureOf(status)), status);
            var photo = posted.Files.GetFile(RoundForm.PhotoField);
            var sheet = new RoundSheet(zone, RoundForm.Read(posted, zone), HadPhoto: photo is not null);
            if (!await antiforgery.IsRequestValidAsync(context))
                return Form(context, sheet with { Failure = PostFailure.Stale }, StatusCodes.Status400BadRequest);
            return Answer(context, sheet, await AskAsync(finish, zone, sheet.Form, photo, context.RequestAborted));
        });
    }

    /// <summary>A photo of the zone for whoever has its key; the same 404 for everything else.</summary>
    public static async Task<Results<PhotoResult, NotFound>> PhotoAsync(string zoneKey, string hash, HttpContext context, ZoneKeyQueries queries, PhotoStore store) =>
        PhotoName.IsHash(hash) && await queries.HasPhotoAsync(zoneKey, hash, context.RequestAborted)
            ? new PhotoResult(store, hash, PhotoSize.Full) : TypedResults.NotFound();

    public static async Task<Results<PhotoResult, NotFound>> ThumbnailAsync(string zoneKey, string hash, HttpContext context, ZoneKeyQueries queries, PhotoStore store) =>
        PhotoName.IsHash(hash) && await queries.HasPhotoAsync(zoneKey, hash, context.RequestAborted)
            ? new PhotoResult(store, hash, PhotoSize.Thumbnail) : TypedResults.NotFound();

    private static async Task<RoundAnswer> AskAsync(FinishZoneRound finish, ZoneOnPhone zone, RoundForm form, IFormFile? photo, CancellationToken cancellationToken)
    {
        try
        {
            return await finish.ExecuteAsync(zone.Key, form, photo, cancellationToken);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            // What was marked must not go with a page that says no more than "try again".
            return RoundFault.TryAgain;
        }
    }

    private static Results<RazorComponentResult, StatusCodeHttpResult> Answer(HttpContext context, RoundSheet sheet, RoundAnswer answer)
    {
        if (answer.IsDone)
            return SeeOther.To(context, sheet.Zone.ReceiptOf(answer.Number));
        // A photo that could not be stored just now is a round that could not.
        var fault = answer.PhotoFault is PhotoFault.TryAgain or PhotoFault.DiskFull ? RoundFault.TryAgain : answer.Outcome.Fault ?? RoundFault.TryAgain;
        sheet = sheet with { PhotoFault = answer.PhotoFault == PhotoFault.None ? null : answer.PhotoFault.ToString() };
        switch (fault)
        {
            case RoundFault.NoSuchKey:
                return NoSuchKey(context);
            case RoundFault.Closed:
                return Closed(sheet.Zone, StatusCodes.Status409Conflict);
            case RoundFault.Overtaken:
                // What was marked stands; sent once more it is a round of its own.
                return Form(context, sheet with { Failure = PostFailure.Overtaken, Form = sheet.Form with { After = sheet.Zone.RoundCount } }, StatusCodes.Status409Conflict);
            case RoundFault.TooMany:
                return Later(context, sheet with { Failure = PostFailure.TooMany }, StatusCodes.Status429TooManyRequests, IdeaLimits.SecondsToWait);
            case RoundFault.BoardFull:
                return Form(context, sheet with { Failure = PostFailure.BoardFull }, StatusCodes.Status409Conflict);
            case RoundFault.TryAgain:
                return Later(context, sheet with { Failure = PostFailure.TryAgain }, StatusCodes.Status503ServiceUnavailable, 5);
            default:
                return Form(
                    context, sheet with { Failure = PostFailure.Incomplete },
                    answer.PhotoFault == PhotoFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    private static StatusCodeHttpResult NoSuchKey(HttpContext context) =>
        context.RequestServices.GetRequiredService<WrongGuesses>().Refuse(context, Guessed.ZoneKey);

    private static RazorComponentResult<ClosedZonePage> Closed(ZoneOnPhone zone, int status) => new(new { Zone = zone }) { StatusCode = status };

    private static RazorComponentResult<RoundPage> Later(HttpContext context, RoundSheet sheet, int status, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Form(context, sheet, status);
    }

    private static RazorComponentResult<RoundPage> Form(HttpContext context, RoundSheet sheet, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new(new { Sheet = sheet }) { StatusCode = status };
    }
}
