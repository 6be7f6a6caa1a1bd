using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>
/// Sends letters with links, one after another. A mail server that is away is asked again for an hour, and then the letter is
/// given up: the administrator sees that it was not sent, and can send another or print it. The hour begins when the letter was
/// handed over, so many that wait for one server wait together.
/// </summary>
internal sealed partial class SendLinkLetters(
    LinkMail mail, LinkLetterText text, MailServer server, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<SendLinkLetters> logger)
    : BackgroundService
{
    private static readonly int[] Pauses = [1, 2, 5, 10, 15, 30];

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var letter in mail.Letters.ReadAllAsync(stoppingToken))
            {
                await SendAsync(letter, stoppingToken);
                mail.HasLeft(letter);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was not sent is seen in the list of people.
        }
    }

    /// <summary>Sends a letter, or gives it up.</summary>
    internal async Task SendAsync(LinkLetter letter, CancellationToken stoppingToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var outcome = await TryAsync(letter, stoppingToken);
            if (outcome == MailOutcome.Taken)
                return;
            if (outcome != MailOutcome.NotNow || attempt == Pauses.Length || time.GetUtcNow() - letter.Queued > Patience)
            {
                LogGivenUp(logger, letter.Kind.ToString(), outcome.ToString());
                return;
            }

            LogRetry(logger, letter.Kind.ToString(), Pauses[attempt]);
            await Task.Delay(TimeSpan.FromMinutes(Pauses[attempt]), time, stoppingToken);
        }
    }

    private async Task<MailOutcome> TryAsync(LinkLetter letter, CancellationToken stoppingToken)
    {
        try
        {
            var hash = LinkSecret.Hash(letter.Secret);
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            // A newer link has taken its place, or the account is gone: nobody is to get this one.
            if (!await db.AccountLinks.AnyAsync(l => l.Hash == hash && l.Used == null, stoppingToken) || text.Write(letter) is not { } message)
                return MailOutcome.Refused;
            await using var way = await server.OpenAsync(stoppingToken);
            var answer = await way.SendAsync(message);
            if (answer.Outcome == MailOutcome.Taken)
            {
                var now = time.GetUtcNow();
                await db.AccountLinks.Where(l => l.Hash == hash).ExecuteUpdateAsync(l => l.SetProperty(x => x.Mailed, now), CancellationToken.None);
            }

            return answer.Outcome;
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
