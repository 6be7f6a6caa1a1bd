using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Web.Features.Accounts.Recovery;

/// <summary>Makes the links that were asked for, and hands the letters over. Who has no account, or none that is open, gets nothing.</summary>
internal sealed partial class SendRecovery(
    RecoveryRequests requests, LinkMail mail, PasswordsOff off, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<SendRecovery> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var request in requests.Requests.ReadAllAsync(stoppingToken))
                await TryAsync(request, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <summary>Answers one request; false where there is nobody to send a letter to.</summary>
    internal async Task<bool> SendAsync(RecoveryRequest request, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == request.Key && !a.IsDisabled && a.PasswordHash != null, cancellationToken);
        // A new password would be a way past the passkey or the provider.
        if (account?.Email is null || await off.IsForAsync(db, account.Id, cancellationToken))
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.ActsFor(null, time.GetUtcNow());
        var secret = await db.MakeLinkAsync(account, AccountLinkKind.Recovery, time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return mail.TrySend(new LinkLetter(AccountLinkKind.Recovery, account.Email, account.Name, secret, request.Language));
    }

    private async Task TryAsync(RecoveryRequest request, CancellationToken stoppingToken)
    {
        try
        {
            await SendAsync(request, stoppingToken);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is DbUpdateException)
        {
            // Whoever waits for the letter asks again.
            LogFailed(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(158, LogLevel.Warning, "Password recovery failed: database unavailable ({Failure}); not retried")]
    private static partial void LogFailed(ILogger logger, string failure);
}
