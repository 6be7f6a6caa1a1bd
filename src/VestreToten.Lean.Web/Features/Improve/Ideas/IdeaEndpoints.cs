using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Everything under <c>/i</c>: plain pages that work without script and know no user, only a board's key.</summary>
internal static class IdeaEndpoints
{
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(string boardKey, HttpContext context, IdeaQueries queries) =>
        await queries.FindAsync(boardKey, context.RequestAborted) is { } board
            ? Form(context, new IdeaSheet(board, IdeaForm.Fresh()), StatusCodes.Status200OK)
            : NoSuchKey(context);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ReceiptAsync(string boardKey, HttpContext context, IdeaQueries queries) =>
        await queries.FindAsync(boardKey, context.RequestAborted) is { } board
            ? new RazorComponentResult<IdeaReceiptPage>(new { Board = board, FollowKey = FollowKey.Read(context.Request.Query[IdeaBoard.FollowField]) })
            : NoSuchKey(context);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> SendAsync(
        string boardKey, HttpContext context, IdeaQueries queries, IdeaPost post, IAntiforgery antiforgery, ProposeIdea propose)
    {
        // Asked before a byte is read: a stranger's 41 MB are not worth a file.
        if (await queries.FindAsync(boardKey, context.RequestAborted) is not { } board)
            return NoSuchKey(context);
        return await post.ReadAsync<Results<RazorComponentResult, StatusCodeHttpResult>>(context, board.BoardId, async (posted, status) =>
        {
            if (posted is null)
                return Form(context, new IdeaSheet(board, IdeaForm.Fresh(), IdeaPost.FailureOf(status)), status);
            var form = IdeaForm.Read(posted);
            // Where no photo was chosen, browsers send a part without a file's name, which is no file. An empty file is a bad photo.
            var photo = posted.Files.GetFile(IdeaForm.PhotoField);
            var sheet = new IdeaSheet(board, form, PhotoBytes: photo?.Length ?? IdeaForm.NoPhoto);
            if (form.Id == Guid.Empty || !await antiforgery.IsRequestValidAsync(context))
                return Form(context, sheet with { Form = form with { Id = Guid.NewGuid() }, Failure = PostFailure.Stale }, StatusCodes.Status400BadRequest);
            return Answer(context, sheet, await AskAsync(propose, board, form, photo, context.RequestAborted));
        });
    }

    private static async Task<IdeaAnswer> AskAsync(ProposeIdea propose, IdeaBoard board, IdeaForm form, IFormFile? photo, CancellationToken cancellationToken)
    {
        try
        {
            return await propose.ExecuteAsync(board.Key, form, photo, cancellationToken);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            // What was typed must not go with a page that says no more than "try again".
            return new IdeaAnswer(IdeaOutcome.TryAgain);
        }
    }

    private static Results<RazorComponentResult, StatusCodeHttpResult> Answer(HttpContext context, IdeaSheet sheet, IdeaAnswer answer)
    {
        switch (answer)
        {
            case { Outcome: IdeaOutcome.Received }:
                return SeeOther.To(context, sheet.Board.ReceiptOf(sheet.Form.FollowKey(sheet.PhotoBytes)));
            case { Outcome: IdeaOutcome.NoSuchKey }:
                return NoSuchKey(context);
            case { Outcome: IdeaOutcome.BadText }:
                return Form(context, sheet with { Failure = PostFailure.Incomplete }, StatusCodes.Status400BadRequest);
            case { Outcome: IdeaOutcome.TooMany }:
                return Later(context, sheet with { Failure = PostFailure.TooMany }, StatusCodes.Status429TooManyRequests, IdeaLimits.SecondsToWait);
            case { Outcome: IdeaOutcome.BoardFull }:
                return Form(context, sheet with { Failure = PostFailure.BoardFull }, StatusCodes.Status409Conflict);
            case { Outcome: IdeaOutcome.TryAgain } or { Fault: PhotoFault.TryAgain or PhotoFault.DiskFull }:
                return Later(
                    context, sheet with { Failure = PostFailure.TryAgain, PhotoFault = FaultOf(answer) }, StatusCodes.Status503ServiceUnavailable, 5);
            default:
                return Form(
                    context, sheet with { Failure = PostFailure.Incomplete, PhotoFault = FaultOf(answer) },
                    answer.Fault == PhotoFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    private static string? FaultOf(IdeaAnswer answer) => answer.Fault == PhotoFault.None ? null : answer.Fault.ToString();

    private static StatusCodeHttpResult NoSuchKey(HttpContext context) =>
        context.RequestServices.GetRequiredService<WrongGuesses>().Refuse(context, Guessed.IdeaKey);

    private static RazorComponentResult<IdeaPage> Later(HttpContext context, IdeaSheet sheet, int status, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Form(context, sheet, status);
    }

    private static RazorComponentResult<IdeaPage> Form(HttpContext context, IdeaSheet sheet, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new(new { Sheet = sheet }) { StatusCode = status };
    }
}
