using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Finishes what a crash left half done: before the first request, and every minute after (a disk that was full, a log
/// that was busy). Key files that belong to no round are destroyed at the start, when none can be on its way.
/// </summary>
internal sealed partial class RoundRecovery(
    FirstLook look, IDbContextFactory<LeanDbContext> contexts, OpenRounds openRounds, FinishRound finish, KeyFolder keyFolder,
    TimeProvider time, ILogger<RoundRecovery> logger)
    : IHostedService, IRecurringJob
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await FinishAllAsync(cancellationToken);
        await TryAsync(() => DestroyOrphansAsync(cancellationToken), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await FinishAllAsync(cancellationToken);
        await TryAsync(() => openRounds.ForgetClosedAsync(cancellationToken), cancellationToken);
    }

    private async Task FinishAllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<UnfinishedRound> unfinished = [];
        await TryAsync(async () => unfinished = await look.UnfinishedRoundsAsync(cancellationToken), cancellationToken);
        foreach (var round in unfinished.Where(r => r.State != RoundState.Open || IsForgotten(r)))
            await TryAsync(() => FinishAsync(round, cancellationToken), cancellationToken);
    }

    /// <summary>A forgotten round that could not be closed is still open, and keeps its keys: phones may be voting in it.</summary>
    private async Task FinishAsync(UnfinishedRound round, CancellationToken cancellationToken)
    {
        LogFinishing(logger, round.Id);
        if (round.State == RoundState.Open)
            await CloseAsync(round.Id, cancellationToken);
        await finish.ExecuteAsync(round.Id, cancellationToken);
    }

    /// <summary>A round whose meeting never came is closed when its day is more than a week past: its phones have forgotten it by then.</summary>
    private bool IsForgotten(UnfinishedRound round) =>
        round.Day < time.GetUtcNow().DayInNorway().AddDays(-BallRound.MaxDaysAhead);

    private async Task CloseAsync(int roundId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var round = await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId, cancellationToken);
        if (round.State == RoundState.Open)
            round.BeginClosing();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task DestroyOrphansAsync(CancellationToken cancellationToken)
    {
        var inUse = (await look.UnfinishedRoundsAsync(cancellationToken)).Select(r => r.KeyName);
        foreach (var orphan in keyFolder.Names().Except(inUse))
            keyFolder.Destroy(orphan);
    }

    /// <summary>What cannot be done for one round must neither stop the others nor take the program down.</summary>
    private async Task TryAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
        }
#pragma warning disable CA1031 // It is logged, and tried again in a minute.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogLater(logger, e);
        }
    }

    [LoggerMessage(40, LogLevel.Information, "Round {RoundId} was interrupted while closing; resuming")]
    private static partial void LogFinishing(ILogger logger, int roundId);

    [LoggerMessage(41, LogLevel.Warning, "Interrupted rounds could not be finished; retrying")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
