using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>The letters that wait to be sent, and where each of them stands.</summary>
internal sealed class DigestQueue(IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<SendDigests> logger)
{
    /// <summary>Too late is too late; and what a crash left in the hands of the mail server is never sent again.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
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
                logger.LogLate(id);
        }

        var lost = await db.Digests.Where(d => d.State == DigestState.Sending && d.Since < stale).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var id in lost)
        {
            if (await ChangeAsync(id, d => d.State == DigestState.Sending && d.Since < stale, d => d.LoseSight(now), cancellationToken))
                logger.LogLost(id);
        }

        await db.Digests.Where(d => d.Since < old && d.State != DigestState.Waiting && d.State != DigestState.Sending)
            .ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<List<int>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Digests.Where(d => d.State == DigestState.Waiting && d.NextTry <= now).OrderBy(d => d.Id).Select(d => d.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Changes a letter where it still is as expected; false where another program was first.</summary>
    public async Task<bool> ChangeAsync(int id, Func<Digest, bool> isExpected, Action<Digest> change, CancellationToken cancellationToken)
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
}
