using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>
/// Sends a letter as often as it takes: a mail server that is away is asked again for an hour, and then the letter is given up. The
/// hour begins when the letter was handed over, so many that wait for one server wait together.
/// </summary>
internal sealed partial class LetterAttempts(TimeProvider time, ILogger<LetterAttempts> logger)
{
    private static readonly int[] Pauses = [1, 2, 5, 10, 15, 30];

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <param name="kind">What the log calls the letter.</param>
    /// <param name="queued">When it was handed over.</param>
    /// <param name="attempt">Sends it once.</param>
    /// <param name="stoppingToken">Stops the work.</param>
    public async Task SendAsync(string kind, DateTimeOffset queued, Func<Task<MailOutcome>> attempt, CancellationToken stoppingToken)
    {
        for (var number = 0; ; number++)
        {
            var outcome = await TryAsync(attempt);
            if (outcome == MailOutcome.Taken)
                return;
            if (outcome != MailOutcome.NotNow || number == Pauses.Length || time.GetUtcNow() - queued > Patience)
            {
                LogGivenUp(logger, kind, outcome.ToString());
                return;
            }

            LogRetry(logger, kind, Pauses[number]);
            await Task.Delay(TimeSpan.FromMinutes(Pauses[number]), time, stoppingToken);
        }
    }

    private static async Task<MailOutcome> TryAsync(Func<Task<MailOutcome>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (MailException)
        {
            return MailOutcome.NotNow;
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return MailOutcome.NotNow;
        }
    }

    [LoggerMessage(155, LogLevel.Warning, "Mail server unreachable for a letter of kind {Kind}; retrying in {Minutes} minutes")]
    private static partial void LogRetry(ILogger logger, string kind, int minutes);

    [LoggerMessage(156, LogLevel.Warning, "Letter of kind {Kind} not sent ({Outcome}); not retried")]
    private static partial void LogGivenUp(ILogger logger, string kind, string outcome);
}
