using Microsoft.EntityFrameworkCore;
using MimeKit;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// Sends the letters whose time has come, each at most once: it is marked as handed over, and that is on disk, before the mail
/// server sees a byte of it. docs/decisions/0023 says what that costs.
/// </summary>
internal sealed class SendDigests(
    IDbContextFactory<LeanDbContext> contexts, DigestQueue queue, DigestLetters letters, MailFrame frame, MailServer server, MailPause pause,
    TimeProvider time, ILogger<SendDigests> logger)
{
    /// <summary>How long a letter that was taken shows that the server takes letters from here.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromDays(1);

    private DateTimeOffset _lastTaken = DateTimeOffset.MinValue;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await queue.TidyAsync(cancellationToken);
        if (pause.Holds(time.GetUtcNow()))
            return;
        MailConnection? way = null;
        var run = new MailRun();
        try
        {
            foreach (var id in await queue.DueAsync(cancellationToken))
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
                await HandOverAsync(id, ready, way, run, cancellationToken);
            }
        }
        catch (MailException e)
        {
            logger.LogUnreachable((int)pause.Begin(time.GetUtcNow()).TotalMinutes, e.InnerException!.GetType().Name);
        }
        finally
        {
            await SettleHeldAsync(run);
            if (way is not null)
                await way.DisposeAsync();
        }
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
            logger.LogUnwritten(id, e);
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
            if (await queue.ChangeAsync(id, d => d.State == DigestState.Waiting, d => d.Drop(time.GetUtcNow()), cancellationToken))
                logger.LogDropped(id);
            return null;
        }

        if (await frame.FillAsync(found.digest, letter, found.Email!) is { } message)
            return message;
        if (await queue.ChangeAsync(id, d => d.IsDue(time.GetUtcNow()), d => { d.Take(time.GetUtcNow()); d.Refuse(null, time.GetUtcNow()); }, cancellationToken))
            logger.LogRefused(id, null);
        return null;
    }

    private async Task HandOverAsync(int id, MimeMessage letter, MailConnection way, MailRun run, CancellationToken cancellationToken)
    {
        if (!await queue.ChangeAsync(id, d => d.IsDue(time.GetUtcNow()), d => d.Take(time.GetUtcNow()), cancellationToken))
            return;
        var answer = await way.SendAsync(letter);
        if (run.TryHold(id, answer))
            return;
        if (answer.Outcome == MailOutcome.Taken)
        {
            run.Take();
            _lastTaken = time.GetUtcNow();
            await SettleHeldAsync(run);
        }

        await SettleAsync(id, Judge(answer));
    }

    private async Task SettleHeldAsync(MailRun run)
    {
        var isEverybody = run.IsEverybodyRefused;
        var held = run.Release();
        if (isEverybody)
            logger.LogAllRefused(held.Count);
        foreach (var (letter, answer) in held)
            await SettleAsync(letter, isEverybody ? answer with { Outcome = MailOutcome.NotNow } : Judge(answer));
    }

    private async Task SettleAsync(int id, MailAnswer answer)
    {
        // Past the point where stopping would do harm.
        await queue.ChangeAsync(id, d => d.State == DigestState.Sending, d => Settle(d, answer, time.GetUtcNow()), CancellationToken.None);
        switch (answer.Outcome)
        {
            case MailOutcome.Taken:
                logger.LogSent(id);
                break;
            case MailOutcome.NotNow:
                logger.LogPutOff(id, answer.Number);
                break;
            case MailOutcome.Refused:
                logger.LogRefused(id, answer.Number);
                break;
            default:
                logger.LogLost(id);
                break;
        }
    }

    /// <summary>A refusal that does not say whether it is the reader's is so only at a server that takes others' letters.</summary>
    private MailAnswer Judge(MailAnswer answer) => answer.Outcome == MailOutcome.Unclear
        ? answer with { Outcome = time.GetUtcNow() - _lastTaken < Trusted ? MailOutcome.Refused : MailOutcome.NotNow }
        : answer;

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
}
