using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>
/// Sends letters with links, one after another. Of one that is given up the administrator sees that it was not sent, and can send
/// another or print it.
/// </summary>
internal sealed class SendLinkLetters(
    LinkMail mail, LinkLetterText text, MailServer server, LetterAttempts attempts, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
    : BackgroundService
{
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
    internal Task SendAsync(LinkLetter letter, CancellationToken stoppingToken) =>
        attempts.SendAsync(letter.Kind.ToString(), letter.Queued, () => TryAsync(letter, stoppingToken), stoppingToken);

    private async Task<MailOutcome> TryAsync(LinkLetter letter, CancellationToken stoppingToken)
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
}
