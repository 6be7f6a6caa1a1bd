using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Circuits;

/// <summary>
/// Ends the circuits whose session is over, whose account is disabled or that have lost a role, also where nothing comes in from
/// them and whichever program made the change.
/// </summary>
internal sealed partial class EndCircuits(OpenCircuits open, SessionStates states, ILogger<EndCircuits> logger) : IRecurringJob
{
    /// <summary>How often the open sessions are asked for.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Asks for every session with a circuit, in one question. To be called at once after a role or an account is changed.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var sessions = open.Sessions;
        if (sessions.Length == 0)
            return;
        var now = await states.ReadAsync(sessions, cancellationToken);
        var ended = 0;
        foreach (var session in sessions)
        {
            if (now.TryGetValue(session, out var grants) && !open.HasLost(session, grants))
                continue;
            if (open.End(session))
                ended++;
        }

        if (ended > 0)
            LogEnded(logger, ended);
    }

    [LoggerMessage(101, LogLevel.Information, "Ended the circuits of {Sessions} sessions: signed out, account disabled or role removed")]
    private static partial void LogEnded(ILogger logger, int sessions);
}
