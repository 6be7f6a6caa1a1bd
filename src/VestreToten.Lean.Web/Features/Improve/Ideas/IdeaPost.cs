using Microsoft.AspNetCore.Http.Features;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>
/// Reads what a phone posts with a board's or a zone's key: a suggestion or a round. What may hold a photo is read to a
/// temporary file, and so only a few at a time, of which one board has a share: whoever sends slowly, or much, keeps no
/// other board waiting.
/// </summary>
internal sealed class IdeaPost(TimeProvider time) : IDisposable
{
    /// <summary>Most bytes of a form without a photo.</summary>
    public const int Small = 64 * 1024;

    /// <summary>Most bytes of a form with one.</summary>
    public const int Large = 41 * 1024 * 1024;

    /// <summary>How long a large form may wait and take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How many large forms are read at once.</summary>
    public const int MaxAtOnce = 32;

    /// <summary>How many of them may be one board's.</summary>
    public const int MaxPerBoard = 8;

    private readonly SharedSlots _large = new(MaxAtOnce, MaxPerBoard);

    /// <summary>Runs the rest of the request with the form; with null and a status where there is none to read.</summary>
    public async Task<TResult> ReadAsync<TResult>(HttpContext context, int boardId, Func<IFormCollection?, int, Task<TResult>> go)
    {
        if (context.Request.ContentLength > Large)
            return await go(null, StatusCodes.Status413PayloadTooLarge);
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            ValueLengthLimit = Small, ValueCountLimit = 16, KeyLengthLimit = 64, MultipartBodyLengthLimit = Large, MultipartHeadersLengthLimit = 4096,
        }));
        if (context.Request.ContentLength is <= Small || !IsMultipart(context.Request))
            return await GoAsync(context, Small, go);
        using var patience = new CancellationTokenSource(Patience, time);
        IDisposable slot;
        try
        {
            slot = await _large.EnterAsync([Holder.Board(boardId)], patience.Token);
        }
        catch (OperationCanceledException)
        {
            return await go(null, StatusCodes.Status503ServiceUnavailable);
        }

        using (slot)
        {
            await using var paced = new PacedStream(context.Request.Body, time);
            context.Request.Body = paced;
            return await GoAsync(context, Large, go, patience.Token);
        }
    }

    /// <summary>What to tell the sender where there was no form to read.</summary>
    /// <param name="status">The status that the rest of the request was given with null.</param>
    public static PostFailure FailureOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => PostFailure.TooLarge,
        StatusCodes.Status408RequestTimeout or StatusCodes.Status503ServiceUnavailable => PostFailure.TooSlow,
        _ => PostFailure.Unreadable,
    };

    public void Dispose() => _large.Dispose();

    private static async Task<TResult> GoAsync<TResult>(
        HttpContext context, int largest, Func<IFormCollection?, int, Task<TResult>> go, CancellationToken patience = default)
    {
        var browser = context.RequestAborted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(browser, patience);
        context.RequestAborted = either.Token;
        IFormCollection? form;
        int status;
        try
        {
            (form, status) = await PostedForm.ReadAsync(context, largest);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            (form, status) = (null, StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            context.RequestAborted = browser;
        }

        return await go(form, status);
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}
