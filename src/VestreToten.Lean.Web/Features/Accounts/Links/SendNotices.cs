using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Sends letters about what was done to accounts, one after another.</summary>
internal sealed class SendNotices(NoticeMail mail, LinkLetterText text, MailServer server, LetterAttempts attempts) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var letter in mail.Letters.ReadAllAsync(stoppingToken))
                await SendAsync(letter, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <summary>Sends a letter, or gives it up.</summary>
    internal Task SendAsync(NoticeLetter letter, CancellationToken stoppingToken) =>
        attempts.SendAsync(letter.Kind.ToString(), letter.At, async () =>
        {
            if (text.Write(letter) is not { } message)
                return MailOutcome.Refused;
            await using var way = await server.OpenAsync(stoppingToken);
            return (await way.SendAsync(message)).Outcome;
        }, stoppingToken);
}
