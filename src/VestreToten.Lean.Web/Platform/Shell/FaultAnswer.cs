using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Answers with a status and a few words in the reader's language: a page for a reader, problem+json under <c>/api</c>, plain
/// text for a script's request. The page is rendered in a scope of its own, so that it does not matter what the request had
/// begun; and where even that fails, a page that needs nothing is sent.
/// </summary>
internal sealed partial class FaultAnswer(
    IServiceScopeFactory scopes, ILoggerFactory loggers, IStringLocalizer<ShellTexts> texts, IOptions<RequestLocalizationOptions> languages,
    ILogger<FaultAnswer> logger)
{
    private const string LastResort = """
        <!DOCTYPE html>
        <html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Noe gikk galt</title><link rel="stylesheet" href="/phone.css"></head>
        <body><main><h1>Noe gikk galt</h1><p role="alert">Prøv igjen om litt. <span lang="nn">Prøv igjen om litt.</span> <span lang="en">Please try again in a moment.</span></p>
        <p><a href="/">Til forsiden</a></p></main></body></html>
        """;

    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="isWrongHost">Whether the request was for another server.</param>
    public async Task WriteAsync(HttpContext context, int status, bool isWrongHost = false)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = await CultureOfAsync(context);
        SecurityHeaders.Set(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        // Programs read no pages.
        if (context.Request.Path.StartsWithSegments("/api"))
            await TypedResults.Problem(statusCode: status).ExecuteAsync(context);
        else if (IsScript(context.Request))
            await SendAsync(context, "text/plain; charset=utf-8", texts[FaultPage.KeyOf(status) + ".Title"]);
        else
            await SendAsync(context, "text/html; charset=utf-8", await RenderAsync(context.Request.PathBase.Value, status, isWrongHost));
    }

    /// <summary>
    /// A middleware further in has set the language for itself alone; a request that came no further is asked here. What
    /// went wrong may be the asking itself, and has been logged as such: then the default is all there is.
    /// </summary>
    private async Task<CultureInfo> CultureOfAsync(HttpContext context)
    {
        if (context.Features.Get<IRequestCultureFeature>() is { } known)
            return known.RequestCulture.UICulture;
        try
        {
            foreach (var provider in languages.Value.RequestCultureProviders)
            {
                var asked = await provider.DetermineProviderCultureResult(context);
                if (asked?.UICultures.Select(c => Localization.Cultures.Find(c.Value)).FirstOrDefault(c => c is not null) is { } culture)
                    return culture;
            }
        }
#pragma warning disable CA1031 // This answers a fault, and must not be one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNoLanguage(logger, e);
        }

        return CultureInfo.GetCultureInfo(Localization.Cultures.Default);
    }

    private static Task SendAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>A request by fetch, for a picture, a style sheet or a circuit: nobody would see a page.</summary>
    private static bool IsScript(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor")
        || (request.Headers["Sec-Fetch-Dest"].ToString() is { Length: > 0 } destination && destination is not ("document" or "iframe" or "frame"));

    private async Task<string> RenderAsync(string? pathBase, int status, bool isWrongHost)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // Links need the path that the program lies under, and no host: the one that was asked for may be made up.
            var here = $"http://localhost{pathBase}/";
            ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize(here, here);
            await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(FaultPage.Status)] = status, [nameof(FaultPage.IsWrongHost)] = isWrongHost });
            return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<FaultPage>(parameters)).ToHtmlString());
        }
#pragma warning disable CA1031 // It is logged, and a page that cannot fail is sent instead.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNoPage(logger, e);
            return LastResort.Replace("=\"/", $"=\"{pathBase}/", StringComparison.Ordinal);
        }
    }

    [LoggerMessage(135, LogLevel.Debug, "Language of an error page could not be determined; the default is used")]
    private static partial void LogNoLanguage(ILogger logger, Exception exception);

    [LoggerMessage(133, LogLevel.Error, "Error page could not be rendered")]
    private static partial void LogNoPage(ILogger logger, Exception exception);
}
