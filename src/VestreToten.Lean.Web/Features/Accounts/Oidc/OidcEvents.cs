using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What the program adds to the way to a provider and back. No cookie of the handler's own says who somebody is.</summary>
internal sealed partial class OidcEvents(
    SignInProviders providers, AskProvider ask, EnterByProvider enter, ProviderEntrance entrance, WrongGuesses guesses, LeanSettings lean, TimeProvider time, ILogger<OidcEvents> logger)
    : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        var settings = providers.OfScheme(context.Scheme.Name).Settings;
        if (settings.AcrValues.Count > 0)
            context.ProtocolMessage.AcrValues = string.Join(' ', settings.AcrValues);
        context.ProtocolMessage.UiLocales = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (lean.PublicUrl is { } url)
            context.ProtocolMessage.RedirectUri = new Uri(url, context.Options.CallbackPath.Value!.TrimStart('/')).AbsoluteUri;
        return Task.CompletedTask;
    }

    public override async Task PushAuthorization(PushedAuthorizationContext context)
    {
        var provider = providers.OfScheme(context.Scheme.Name);
        var issuer = (await ask.SettingsOfAsync(provider, context.HttpContext.RequestAborted)).Issuer;
        if (ClientAssertion.TryAdd(context.ProtocolMessage, provider.Settings, issuer, time))
            context.HandleClientAuthentication();
    }

    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        var provider = providers.OfScheme(context.Scheme.Name);
        var issuer = (await ask.SettingsOfAsync(provider, context.HttpContext.RequestAborted)).Issuer;
        ClientAssertion.TryAdd(context.TokenEndpointRequest!, provider.Settings, issuer, time);
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var wanted = providers.OfScheme(context.Scheme.Name).Settings.AcrValues;
        if (wanted.Count > 0 && !wanted.Contains(context.Principal!.FindFirst("acr")?.Value ?? ""))
            context.Fail(new WeakSignInException());
        else
            ProviderCookie.Keep(context.Properties!, context.Scheme.Name, context.TokenEndpointResponse?.IdToken);
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var provider = providers.OfScheme(context.Scheme.Name);
        ask.Note(provider, answers: true);
        var http = context.HttpContext;
        var who = ProviderIdentity.Of(ProviderClaims.Of(context.Principal!.Claims));
        if (Errand.Read(context.Properties) is not { } errand || who is null)
        {
            await ProviderEntrance.RefuseAsync(http, provider, ProviderFault.Broken);
            return;
        }

        var open = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true, Principal: { } principal } ? SessionClaims.Read(principal) : null;
        var answer = await enter.ExecuteAsync(provider, who, errand, open, http.RequestAborted);
        // The handler has moved the address out of the properties.
        await entrance.AnswerAsync(http, provider, who, errand with { ReturnUrl = context.ReturnUri ?? "/" }, open, answer, context.Properties!);
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return ProviderEntrance.RefuseAsync(context.HttpContext, providers.OfScheme(context.Scheme.Name), ProviderFault.Cancelled);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var provider = providers.OfScheme(context.Scheme.Name);
        var fault = FaultOf(context.Failure, context.HttpContext.RequestAborted);
        if (fault == ProviderFault.Down)
            ask.Note(provider, answers: false);
        // Anybody can send made-up answers: some of them are a line, and never what was sent.
        var (failure, error) = ((context.Failure?.InnerException ?? context.Failure)?.GetType().Name ?? "-", AskProvider.ErrorOf(context.Failure));
        if (guesses.Count(Guessed.ProviderAnswer))
            LogFailed(logger, provider.Slug, fault, failure, error);
        return ProviderEntrance.RefuseAsync(context.HttpContext, provider, fault);
    }

    private static ProviderFault FaultOf(Exception? failure, CancellationToken aborted) => failure switch
    {
        { InnerException: WeakSignInException } or WeakSignInException => ProviderFault.TooWeak,
        { } e when e is not OpenIdConnectProtocolException && AskProvider.IsUnreachable(e, aborted) => ProviderFault.Down,
        _ => ProviderFault.Broken,
    };

    [LoggerMessage(252, LogLevel.Warning, "Sign-in by provider {Provider} denied: {Fault} ({Failure}, {Error})")]
    private static partial void LogFailed(ILogger logger, string provider, ProviderFault fault, string failure, string error);
}
