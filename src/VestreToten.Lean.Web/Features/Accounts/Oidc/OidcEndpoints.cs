using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>The way to a provider. What one answers is met by Microsoft's handler, and by <see cref="OidcEvents"/>.</summary>
internal static class OidcEndpoints
{
    /// <summary>Sends whoever has not signed in to a provider.</summary>
    public static Task<IResult> StartAsync(HttpContext context, string provider, string? returnUrl, SignInProviders providers, AskProvider ask)
    {
        if (providers.Find(provider) is not { } found)
            return Task.FromResult<IResult>(TypedResults.StatusCode(StatusCodes.Status404NotFound));
        var address = ReturnAddress.Local(returnUrl);
        return context.User.Identity?.IsAuthenticated == true && WallClaims.Read(context.User) is null
            ? Task.FromResult<IResult>(SeeOther.To(context, address))
            : SendAsync(context, found, new Errand(ErrandKind.SignIn, address), ask);
    }

    /// <summary>Sends whoever has pressed a form to the provider, with the errand that its cookie holds.</summary>
    public static Task<IResult> GoOnAsync(HttpContext context, string provider, SignInProviders providers, ErrandCookie cookie, AskProvider ask) =>
        providers.Find(provider) is { } found && cookie.Take(context, found) is { } errand
            ? SendAsync(context, found, errand, ask)
            : Task.FromResult<IResult>(SeeOther.To(context, "/logg-inn"));

    private static async Task<IResult> SendAsync(HttpContext context, SignInProvider provider, Errand errand, AskProvider ask)
    {
        if (await ask.TrySendAsync(context, provider, errand))
            return TypedResults.Empty;
        context.Response.Headers.RetryAfter = "10";
        return errand.Kind == ErrandKind.SignIn
            ? new RazorComponentResult<SignInPage>(new { Form = new SignInForm("", errand.ReturnUrl) }) { StatusCode = StatusCodes.Status503ServiceUnavailable }
            : new RazorComponentResult<ProviderFaultPage>(new { Provider = provider.Name, Fault = ProviderFault.Down }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
    }
}
