using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Writes wrong passwords into the audit log, by the account's number alone. They are written after the answer: else the time
/// it takes would tell which addresses have an account. What there is no room for is lost; the limits let few through.
/// </summary>
internal sealed partial class SignInFailures(IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<SignInFailures> logger) : BackgroundService
{
    private const int Room = 1000;

    private readonly Channel<(int Account, DateTimeOffset At)> _failures =
        Channel.CreateBounded<(int, DateTimeOffset)>(new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Notes a wrong password. It never waits.</summary>
    public void Note(int account) => _failures.Writer.TryWrite((account, time.GetUtcNow()));

    /// <summary>Writes what has been noted.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        while (_failures.Reader.TryRead(out var failure))
        {
            db.ActsFor(null, failure.At).Note(AuditAction.SignInFailed, failure.Account);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _failures.Reader.WaitToReadAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WriteAsync(stoppingToken);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is DbUpdateException)
        {
            LogLost(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(231, LogLevel.Warning, "Failed sign-in not written to the audit log: database unavailable ({Failure}); not retried")]
    private static partial void LogLost(ILogger logger, string failure);
}
