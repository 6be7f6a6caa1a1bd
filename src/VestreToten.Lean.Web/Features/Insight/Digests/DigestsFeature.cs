using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

internal static class DigestsFeature
{
    private const string Stop = "/varsler/av/{token}";

    public static void AddDigests(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<StopLinks>();
        services.AddSingleton<StopDigest>();
        services.AddSingleton<ChooseDigests>();
        services.AddSingleton<RememberLanguage>();
        services.AddSingleton<DigestQueries>();
        if (settings.Mail is null)
            return;
        services.AddSingleton<AccountReach>();
        services.AddSingleton<DigestFigures>();
        services.AddSingleton<DigestLetters>();
        services.AddSingleton<MailFrame>();
        services.AddSingleton<MailPause>();
        services.AddSingleton<MakeDigests>();
        services.AddSingleton<DigestQueue>();
        services.AddSingleton<SendDigests>();
        services.AddRecurringJob<DigestClock>(TimeSpan.FromMinutes(1));
    }

    public static void MapDigests(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Stop, [HttpMethods.Get, HttpMethods.Head], StopEndpoints.Show).AllowAnonymous();
        app.MapPost(Stop, StopEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery();
    }
}
