using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>An open way to the mail server, for several letters.</summary>
internal sealed class MailConnection(SmtpClient client, TimeSpan patienceToBegin, TimeSpan patienceWithLetter) : IAsyncDisposable
{
    /// <summary>Whether another letter can go this way.</summary>
    public bool IsOpen => client.IsConnected;

    /// <summary>
    /// Hands a letter over. Nothing stops it on the way: half a letter handed over is a letter of which nobody knows whether it
    /// arrives.
    /// </summary>
    public async Task<MailAnswer> SendAsync(MimeMessage letter)
    {
        using var patience = new CancellationTokenSource(patienceToBegin);
        var handover = new Handover(() => patience.CancelAfter(patienceWithLetter));
        try
        {
            await client.SendAsync(letter, patience.Token, handover);
            return new MailAnswer(MailOutcome.Taken, null);
        }
        catch (SmtpCommandException e)
        {
            var refusal = MailRefusal.Of(e);
            return new MailAnswer(refusal switch
            {
                RefusalKind.Letter => MailOutcome.Refused,
                RefusalKind.Unclear => MailOutcome.Unclear,
                _ => MailOutcome.NotNow,
            }, (int)e.StatusCode);
        }
        catch (NotSupportedException)
        {
            // An address with other letters than English ones, and a server that does not know them (RFC 6531).
            return new MailAnswer(MailOutcome.Refused, null);
        }
        catch (Exception e) when (MailServer.IsFailure(e))
        {
            return new MailAnswer(handover.HasBegun ? MailOutcome.Unknown : MailOutcome.NotNow, null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await client.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception e) when (MailServer.IsFailure(e))
            {
                // The letters are settled; whether the server heard the goodbye changes nothing.
            }
        }

        client.Dispose();
    }

    /// <summary>Notes whether the letter itself has begun to go: until then the server cannot have taken it.</summary>
    private sealed class Handover(Action begin) : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

        public void Report(long bytesTransferred)
        {
            if (!HasBegun)
                begin();
            HasBegun = true;
        }
    }
}
