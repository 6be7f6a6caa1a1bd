using System.Text;
using Microsoft.Net.Http.Headers;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Stands around everything else. Whatever is thrown, wherever, becomes an answer in the reader's language with the security
/// headers: 4xx for what cannot be read, 503 when the disk or the database fails, else 500. Our own faults are logged, once;
/// what a stranger can bring about by sending nonsense is not.
/// </summary>
internal sealed partial class FaultPageMiddleware(RequestDelegate next, FaultAnswer answer, ILogger<FaultPageMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // Whoever asked has gone: there is nobody to answer, and nothing is wrong here.
            LogGone(logger);
        }
#pragma warning disable CA1031 // The outermost place: what is not answered here is answered by a broken connection.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await AnswerAsync(context, e);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception fault)
    {
        var status = StatusOf(context.Request, fault);
        if (status >= StatusCodes.Status500InternalServerError)
            LogFault(logger, context.Request.Method, OperationsFeature.RouteOf(context), status, fault);
        else
            LogUnreadable(logger, context.Request.Method, status);
        if (context.Response.HasStarted)
        {
            // Half a page must not look like a whole one.
            context.Abort();
            return;
        }

        context.Response.Clear();
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "2";
        await answer.WriteAsync(context, status);
    }

    private static int StatusOf(HttpRequest request, Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        NotSupportedException or InvalidDataException or DecoderFallbackException when IsUnreadableForm(request) => StatusCodes.Status400BadRequest,
        IOException => StatusCodes.Status503ServiceUnavailable,
        _ when StorageFailure.Is(fault) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The framework reads a posted form before any page is asked, and throws where it knows no such encoding.</summary>
    private static bool IsUnreadableForm(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !request.HasFormContentType)
            return false;
        try
        {
            return type.Charset.HasValue && type.Encoding is null;
        }
        catch (NotSupportedException)
        {
            return true;
        }
    }

    [LoggerMessage(130, LogLevel.Error, "{RequestMethod} {Route} responded {StatusCode}")]
    private static partial void LogFault(ILogger logger, string requestMethod, string route, int statusCode, Exception exception);

    [LoggerMessage(131, LogLevel.Debug, "Unreadable {RequestMethod} request responded {StatusCode}")]
    private static partial void LogUnreadable(ILogger logger, string requestMethod, int statusCode);

    [LoggerMessage(132, LogLevel.Debug, "Request aborted by the client")]
    private static partial void LogGone(ILogger logger);
}
