using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>Asks providers whether they answer, and sends people to those that do.</summary>
internal sealed partial class AskProvider(SignInProviders providers, IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time, ILogger<AskProvider> logger)
    : IRecurringJob
{
    /// <summary>How often one that is down is asked.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>How often one that answers is asked.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>How many may be on their way to providers at once: one that does not answer holds no more of this server than that.</summary>
    private const int MaxOnTheWay = 100;

    private readonly Dictionary<string, DateTimeOffset> _asked = [];
    private int _onTheWay;

    /// <summary>Asks those that are down, and those that were last asked a while ago.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers.All)
        {
            var now = time.GetUtcNow();
            if (!provider.IsDown && _asked.TryGetValue(provider.Slug, out var asked) && now - asked < Fresh)
                continue;
            _asked[provider.Slug] = now;
            Note(provider, await AnswersAsync(provider, cancellationToken));
        }
    }

    /// <summary>Sends the browser to a provider; false, and nothing is answered, where that does not answer.</summary>
    public async Task<bool> TrySendAsync(HttpContext context, SignInProvider provider, Errand errand)
    {
        try
        {
            if (Interlocked.Increment(ref _onTheWay) > MaxOnTheWay)
                return false;
            await SettingsOfAsync(provider, context.RequestAborted);
            await context.ChallengeAsync(provider.Scheme, errand.ToProperties());
            Note(provider, answers: true);
            return true;
        }
        catch (Exception e) when (IsUnreachable(e, context.RequestAborted))
        {
            var error = ErrorOf(e);
            if (e is OpenIdConnectProtocolException)
                LogRefused(logger, provider.Slug, error);
            Note(provider, answers: false);
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _onTheWay);
        }
    }

    /// <summary>The code by which a provider says why not (RFC 6749, 5.2), as <c>invalid_client</c>; a hyphen for anything that is no code.</summary>
    public static string ErrorOf(Exception? failure) =>
        failure?.Data["error"] is string { Length: > 0 and <= 40 } code && code.All(c => char.IsAsciiLetterLower(c) || c == '_') ? code : "-";

    /// <summary>What a provider says of itself: its addresses and keys. Asked for once, and again when a key is not known.</summary>
    /// <exception cref="InvalidOperationException">It does not answer.</exception>
    public Task<OpenIdConnectConfiguration> SettingsOfAsync(SignInProvider provider, CancellationToken cancellationToken) =>
        options.Get(provider.Scheme).ConfigurationManager!.GetConfigurationAsync(cancellationToken);

    /// <summary>Notes whether a provider has answered, and logs when that changes.</summary>
    public void Note(SignInProvider provider, bool answers)
    {
        if (!provider.Note(answers))
            return;
        if (answers)
            LogBack(logger, provider.Slug);
        else
            LogDown(logger, provider.Slug);
    }

    /// <summary>Whether what went wrong is that the provider could not be reached, or answered no sense.</summary>
    public static bool IsUnreachable(Exception e, CancellationToken cancellationToken) => !cancellationToken.IsCancellationRequested
        && e is HttpRequestException or OperationCanceledException or IOException or OpenIdConnectProtocolException
            or InvalidOperationException { InnerException: HttpRequestException or IOException or OperationCanceledException or ArgumentException };

    private async Task<bool> AnswersAsync(SignInProvider provider, CancellationToken cancellationToken)
    {
        var asked = options.Get(provider.Scheme);
        try
        {
            using var answer = await asked.Backchannel.GetAsync(asked.MetadataAddress, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (IsUnreachable(e, cancellationToken))
        {
            return false;
        }
    }

    [LoggerMessage(250, LogLevel.Warning, "Sign-in provider {Provider} unreachable; retrying every 20 seconds")]
    private static partial void LogDown(ILogger logger, string provider);

    [LoggerMessage(240, LogLevel.Warning, "Sign-in provider {Provider} denied this program: {Error}. Check ClientId and the secret or key")]
    private static partial void LogRefused(ILogger logger, string provider, string error);

    [LoggerMessage(251, LogLevel.Information, "Sign-in provider {Provider} answers")]
    private static partial void LogBack(ILogger logger, string provider);
}
