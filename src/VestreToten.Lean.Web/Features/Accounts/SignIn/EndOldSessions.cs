using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>Ends sign-ins that have lasted too long.</summary>
internal sealed partial class EndOldSessions(Sessions sessions, ILogger<EndOldSessions> logger) : IRecurringJob
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await sessions.EndOldAsync(cancellationToken) is > 0 and var ended)
            LogEnded(logger, ended);
    }

    [LoggerMessage(67, LogLevel.Information, "Deleted {Sessions} expired sessions")]
    private static partial void LogEnded(ILogger logger, int sessions);
}
