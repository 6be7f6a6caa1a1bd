using Microsoft.EntityFrameworkCore;
using MimeKit;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// Sends the letters whose time has come, each at most once: it is marked as handed over, and that is on disk, before the mail
/// server sees a byte of it. docs/decisions/0023 says what that costs.
/// </summary>
internal sealed partial class SendDigests(
    IDbContextFactory<LeanDbContext> contexts, DigestLetters letters, MailFrame frame, MailServer server, MailPause pause, TimeProvider time,
    ILogger<SendDigests> logger)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        if (pause.Holds(time.GetUtcNow()))
            return;
        MailConnection? way = null;
        try
        {
            foreach (var id in await DueAsync(cancellationToken))
            {
                if (await TryReadyAsync(id, cancellationToken) is not { } ready)
                    continue;
                // Before the letter is taken: where there is no way, nothing has happened to it.
                if (way is { IsOpen: false })
                {
                    await way.DisposeAsync();
                    way = null;
                }

                way ??= await server.OpenAsync(cancellationToken);
                pause.End();
                await HandOverAsync(id, ready, way, cancellationToken);
            }
        }
        catch (MailException e)
        {
            LogUnreachable(logger, (int)pause.Begin(time.GetUtcNow()).TotalMinutes, e.InnerException!.GetType().Name);
        }
        finally
        {
            if (way is not null)
                await way.DisposeAsync();
        }
    }

    /// <summary>Too late is too late; and what a crash left in the hands of the mail server is never sent again.</summary>
    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (week, month) = (DigestPeriod.At(DigestKind.Weekly, now).Value, DigestPeriod.At(DigestKind.Monthly, now).Value);
        var (stale, old) = (now - Digest.MaxSendingTime, now - Digest.Kept);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var late = await db.Digests
            .Where(d => d.State == DigestState.Waiting
                && ((d.Kind == DigestKind.Weekly && d.Period != week) || (d.Kind == DigestKind.Monthly && d.Period != month)))
            .Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var id in late)
        {
            if (await ChangeAsync(id, d => d.State == DigestState.Waiting, d => d.Drop(now), cancellationToken))
                LogLate(logger, id);
        }

        var lost = await db.Digests.Where(d => d.State == DigestState.Sending && d.Since < stale).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var id in lost)
        {
            if (await ChangeAsync(id, d => d.State == DigestState.Sending && d.Since < stale, d => d.LoseSight(now), cancellationToken))
                LogLost(logger, id);
        }

        await db.Digests.Where(d => d.Since < old && d.State != DigestState.Waiting && d.State != DigestState.Sending)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<List<int>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Digests.Where(d => d.State == DigestState.Waiting && d.NextTry <= now).OrderBy(d => d.Id).Select(d => d.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A letter that cannot be written must not stop the others.</summary>
    private async Task<MimeMessage?> TryReadyAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadyAsync(id, cancellationToken);
        }
#pragma warning disable CA1031 // It is logged, and tried again in a minute.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && !StorageFailure.Is(e))
#pragma warning restore CA1031
        {
            LogUnwritten(logger, id, e);
            return null;
        }
    }

    /// <summary>Writes a letter from what its reader may see and has chosen; null where there is none to send.</summary>
    private async Task<MimeMessage?> ReadyAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from digest in db.Digests
            join account in db.Users on digest.AccountId equals account.Id
            where digest.Id == id && digest.State == DigestState.Waiting
            select new { digest, account.Email, account.IsDisabled }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var choice = await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == found.digest.AccountId, cancellationToken)
            ?? DigestChoice.Default(found.digest.AccountId);
        var letter = found is { IsDisabled: false, Email: not null } && choice.Wants(found.digest.Kind)
            ? await letters.WriteAsync(found.digest, choice.Language, cancellationToken)
            : null;
        if (letter is null)
        {
            if (await ChangeAsync(id, d => d.State == DigestState.Waiting, d => d.Drop(time.GetUtcNow()), cancellationToken))
                LogDropped(logger, id);
            return null;
        }

        if (await frame.FillAsync(found.digest, letter, found.Email!) is { } message)
            return message;
        if (await ChangeAsync(id, d => d.IsDue(time.GetUtcNow()), d => { d.Take(time.GetUtcNow()); d.Refuse(null, time.GetUtcNow()); }, cancellationToken))
            LogRefused(logger, id, null);
        return null;
    }

    private async Task HandOverAsync(int id, MimeMessage letter, MailConnection way, CancellationToken cancellationToken)
    {
        if (!await ChangeAsync(id, d => d.IsDue(time.GetUtcNow()), d => d.Take(time.GetUtcNow()), cancellationToken))
            return;
        var answer = await way.SendAsync(letter);
        // Past the point where stopping would do harm.
        await ChangeAsync(id, d => d.State == DigestState.Sending, d => Settle(d, answer, time.GetUtcNow()), CancellationToken.None);
        switch (answer.Outcome)
        {
            case MailOutcome.Taken:
                LogSent(logger, id);
                break;
            case MailOutcome.NotNow:
                LogPutOff(logger, id, answer.Number);
                break;
            case MailOutcome.Refused:
                LogRefused(logger, id, answer.Number);
                break;
            default:
                LogLost(logger, id);
                break;
        }
    }

    private static void Settle(Digest digest, MailAnswer answer, DateTimeOffset now)
    {
        switch (answer.Outcome)
        {
            case MailOutcome.Taken:
                digest.Accept(now);
                break;
            case MailOutcome.NotNow:
                digest.PutOff(answer.Number, now);
                break;
            case MailOutcome.Refused:
                digest.Refuse(answer.Number, now);
                break;
            default:
                digest.LoseSight(now);
                break;
        }
    }

    /// <summary>Changes a letter where it still is as expected; false where another program was first.</summary>
    private async Task<bool> ChangeAsync(int id, Func<Digest, bool> isExpected, Action<Digest> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var digest = await db.Digests.AsTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (digest is null || !isExpected(digest))
            return false;
        change(digest);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    [LoggerMessage(90, LogLevel.Information, "Digest {DigestId} sent")]
    private static partial void LogSent(ILogger logger, int digestId);

    [LoggerMessage(91, LogLevel.Warning, "Digest {DigestId} deferred by the mail server ({Answer}); will retry")]
    private static partial void LogPutOff(ILogger logger, int digestId, int? answer);

    [LoggerMessage(92, LogLevel.Warning, "Digest {DigestId} rejected by the mail server ({Answer}); not retried")]
    private static partial void LogRefused(ILogger logger, int digestId, int? answer);

    [LoggerMessage(93, LogLevel.Warning, "Digest {DigestId} delivery unknown (no reply after DATA); not retried")]
    private static partial void LogLost(ILogger logger, int digestId);

    [LoggerMessage(94, LogLevel.Warning, "Digest {DigestId} expired unsent")]
    private static partial void LogLate(ILogger logger, int digestId);

    [LoggerMessage(95, LogLevel.Information, "Digest {DigestId} skipped: its reader has opted out, or there is nothing to report")]
    private static partial void LogDropped(ILogger logger, int digestId);

    [LoggerMessage(96, LogLevel.Warning, "Mail server unreachable; retrying in {Minutes} minutes ({Failure})")]
    private static partial void LogUnreachable(ILogger logger, int minutes, string failure);

    [LoggerMessage(99, LogLevel.Error, "Digest {DigestId} could not be composed")]
    private static partial void LogUnwritten(ILogger logger, int digestId, Exception exception);
}
