using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// Writes down which letters are to be sent in the periods that are open: one to each who has the role. Whoever has not chosen
/// it gets a row too, that is never sent: who changes their mind in the middle of a week gets the next one. An account that
/// nobody has taken gets none: its address may be anybody's.
/// </summary>
internal sealed class MakeDigests(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var period in Enum.GetValues<DigestKind>().Select(kind => DigestPeriod.At(kind, now)).Where(p => p.IsOpen(now)))
        {
            foreach (var accountId in await MissingAsync(period, cancellationToken))
                await MakeAsync(accountId, period, now, cancellationToken);
        }
    }

    private async Task<List<int>> MissingAsync(DigestPeriod period, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var role = period.Kind.Role();
        return await db.Users
            .Where(a => !a.IsDisabled && a.Email != null && a.IsTaken && db.Grants.Any(g => g.AccountId == a.Id && g.Role == role)
                && !db.Digests.Any(d => d.AccountId == a.Id && d.Kind == period.Kind && d.Period == period.Value))
            .OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
    }

    private async Task MakeAsync(int accountId, DigestPeriod period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var choice = await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == accountId, cancellationToken);
        var digest = Digest.Make(accountId, period, Guid.NewGuid(), now);
        if (choice?.Wants(period.Kind) == false)
            digest.Drop(now);
        db.Digests.Add(digest);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Another program on the same database was first, or the account has just gone: both are looked for, else it is a fault.
            if (await db.Users.AnyAsync(a => a.Id == accountId, cancellationToken)
                && !await db.Digests.AnyAsync(d => d.AccountId == accountId && d.Kind == period.Kind && d.Period == period.Value, cancellationToken))
            {
                throw;
            }
        }
    }
}
