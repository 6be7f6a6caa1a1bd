using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>
/// Finishes what a crash left half done: before the first request, and every minute after (a disk that was full, a log
/// that was busy). Key files that belong to no round are destroyed at the start, when none can be on its way.
/// </summary>
internal sealed partial class RoundRecovery(
    IDbContextFactory<LeanDbContext> contexts, FinishRound finish, KeyFolder keyFolder, TimeProvider time, ILogger<RoundRecovery> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FinishAllAsync(cancellationToken);
        await DestroyOrphansAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await FinishAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task FinishAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await CloseForgottenAsync(db, cancellationToken);
            var halfDone = await db.BallRounds
                .Where(r => r.State == RoundState.Closing || r.State == RoundState.Closed).Select(r => r.Id).ToListAsync(cancellationToken);
            foreach (var round in halfDone)
            {
                LogFinishing(logger, round);
                await finish.ExecuteAsync(round, cancellationToken);
            }
        }
        catch (Exception e) when (StorageTrouble.Is(e) || e is DbUpdateConcurrencyException or IOException)
        {
            LogLater(logger, e);
        }
    }

    /// <summary>A round whose meeting never came is closed a week after its day: its phones have forgotten it by then.</summary>
    private async Task CloseForgottenAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().DayInNorway().AddDays(-BallRound.MostDaysAhead);
        var forgotten = await db.BallRounds.AsTracking()
            .Where(r => r.State == RoundState.Open && db.Meetings.Any(m => m.Id == r.MeetingId && m.Day < oldest))
            .ToListAsync(cancellationToken);
        forgotten.ForEach(r => r.BeginClosing());
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task DestroyOrphansAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var inUse = await db.BallRounds.Where(r => r.State != RoundState.Shredded).Select(r => r.KeyName).ToListAsync(cancellationToken);
        foreach (var orphan in keyFolder.Names().Except(inUse))
            keyFolder.Destroy(orphan);
    }

    [LoggerMessage(40, LogLevel.Information, "Round {RoundId} was left half closed; finishing it")]
    private static partial void LogFinishing(ILogger logger, int roundId);

    [LoggerMessage(41, LogLevel.Warning, "Half closed rounds could not be finished just now")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
