using Microsoft.AspNetCore.Http.Features;
using VestreToten.Lean.Web.Shell;

namespace VestreToten.Lean.Web.Features.Ideas;

/// <summary>
/// Reads a posted suggestion. What may hold a photo is read to a temporary file, and so only a few at a time: the rest
/// of the memory and the disk is the board's.
/// </summary>
internal sealed class IdeaPost(TimeProvider time) : IDisposable
{
    /// <summary>Most bytes of a form without a photo.</summary>
    public const int Small = 64 * 1024;

    /// <summary>Most bytes of a form with one.</summary>
    public const int Large = 16 * 1024 * 1024;

    /// <summary>How long a large form may wait and take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int AtOnce = 32;

    private readonly SemaphoreSlim _large = new(AtOnce);

    /// <summary>Runs the rest of the request with the form; with null and a status where there is none to read.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, Func<IFormCollection?, int, Task<IResult>> go)
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
        try
        {
            await _large.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return await go(null, StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            return await GoAsync(context, Large, go, patience.Token);
        }
        finally
        {
            _large.Release();
        }
    }

    public void Dispose() => _large.Dispose();

    private static async Task<IResult> GoAsync(
        HttpContext context, int largest, Func<IFormCollection?, int, Task<IResult>> go, CancellationToken patience = default)
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
