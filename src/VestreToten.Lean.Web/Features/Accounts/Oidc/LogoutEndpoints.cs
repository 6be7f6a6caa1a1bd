using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Where a provider says that somebody has signed out there, and where it sends whoever has signed out by it.</summary>
internal static partial class LogoutEndpoints
{
    /// <summary>The provider itself speaks here, with no cookie: what it says is believed for its signature alone.</summary>
    public static async Task<IResult> BackChannelAsync(
        HttpContext context, string provider, SignInProviders providers, IOptionsMonitor<OpenIdConnectOptions> options, EndByProvider end,
        WrongGuesses guesses, TimeProvider time, ILogger<EndByProvider> logger)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (providers.Find(provider) is not { } found)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (await LogoutToken.ReadAsync(posted["logout_token"].ToString(), options.Get(found.Scheme), time.GetUtcNow()) is { } token
            && await end.ExecuteAsync(found, token, context.RequestAborted))
            return TypedResults.Ok();
        if (!guesses.Count(Guessed.ProviderAnswer))
        {
            context.Response.Headers.RetryAfter = "60";
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        LogRefused(logger, found.Slug);
        return TypedResults.Json(new LogoutError("invalid_request"), statusCode: StatusCodes.Status400BadRequest);
    }

    /// <summary>Back from the provider, signed out of both.</summary>
    public static StatusCodeHttpResult Return(HttpContext context) => SeeOther.To(context, "/logg-inn");

    [LoggerMessage(237, LogLevel.Warning, "Logout token for sign-in provider {Provider} denied")]
    private static partial void LogRefused(ILogger logger, string provider);

    private sealed record LogoutError(string Error);
}
