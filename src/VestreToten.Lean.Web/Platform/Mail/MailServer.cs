using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>The kommune's mail server.</summary>
internal sealed class MailServer(MailSettings settings)
{
    /// <summary>How long it may take until the letter itself begins to go.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long the server may take from there: it may look the letter over before it answers (RFC 5321, 4.5.3.2.6), and one
    /// given up on is one of which nobody knows. Both are less than what a letter is given in all.
    /// </summary>
    internal TimeSpan PatienceWithLetter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Connects and signs in.</summary>
    /// <exception cref="MailException">The server cannot be reached, is not who it says, or lets nobody in.</exception>
    public async Task<MailConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient
        {
            Timeout = (int)PatienceWithLetter.TotalMilliseconds,
            // The name of this end: the machine's own is often no full one, and then the server may turn it away (RFC 5321, 4.1.1.1).
            LocalDomain = settings.PublicUrl.IdnHost,
            ServerCertificateValidationCallback = (_, _, chain, faults) => IsTrusted(chain, faults),
        };
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Guard(settings.Security), either.Token);
            if (settings is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user, password, either.Token);
            return new MailConnection(client, Patience, PatienceWithLetter);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && IsFailure(e))
        {
            client.Dispose();
            throw new MailException(e);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>What goes wrong between two machines, and is no fault of the program.</summary>
    internal static bool IsFailure(Exception e) => e is SocketException or IOException or TimeoutException or OperationCanceledException
        or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ServiceNotAuthenticatedException
        // No STARTTLS where it is asked for.
        or NotSupportedException;

    /// <summary>
    /// A certificate for the server's name from an authority that the machine trusts, and not withdrawn. Where nobody can say
    /// whether it is withdrawn, it counts: a kommune's own authority often keeps no list, or none that this machine can reach.
    /// </summary>
    internal static bool IsTrusted(X509Chain? chain, SslPolicyErrors faults) => faults switch
    {
        SslPolicyErrors.None => true,
        SslPolicyErrors.RemoteCertificateChainErrors => chain is { ChainStatus.Length: > 0 } && chain.ChainStatus.All(
            s => s.Status is X509ChainStatusFlags.RevocationStatusUnknown or X509ChainStatusFlags.OfflineRevocation),
        _ => false,
    };

    private static SecureSocketOptions Guard(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}

/// <summary>No way to the mail server.</summary>
internal sealed class MailException(Exception inner) : Exception("The mail server cannot be used.", inner);
