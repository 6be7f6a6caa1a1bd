using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>Ends sign-ins that have lasted too long: at the start, and once a day.</summary>
internal sealed partial class EndOldSessions(Sessions sessions, Recurring recurring, ILogger<EndOldSessions> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        recurring.RepeatAsync(Day, EndAsync, e => LogLater(logger, e), stoppingToken);

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        if (await sessions.EndOldAsync(cancellationToken) is > 0 and var ended)
            LogEnded(logger, ended);
    }

    [LoggerMessage(67, LogLevel.Information, "Deleted {Sessions} expired sessions")]
    private static partial void LogEnded(ILogger logger, int sessions);

    [LoggerMessage(68, LogLevel.Warning, "Expired sessions could not be deleted; retrying")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
