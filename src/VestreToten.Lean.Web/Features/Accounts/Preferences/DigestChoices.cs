using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Preferences;

/// <summary>Saves what somebody has chosen, the first time too.</summary>
internal static class DigestChoices
{
    /// <summary>False where there is no such account any more.</summary>
    public static async Task<bool> ChangeAsync(
        this IDbContextFactory<LeanDbContext> contexts, int accountId, Action<DigestChoice> change, CancellationToken cancellationToken)
    {
        if (await TryAsync(contexts, accountId, change, cancellationToken) is { } done)
            return done;
        // Two first choices at once, as from two tabs: the second finds the first one's row.
        return await TryAsync(contexts, accountId, change, cancellationToken)
            ?? throw new InvalidOperationException("A choice of letters could not be saved.");
    }

    private static async Task<bool?> TryAsync(
        IDbContextFactory<LeanDbContext> contexts, int accountId, Action<DigestChoice> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Users.AnyAsync(a => a.Id == accountId, cancellationToken))
            return false;
        var choice = await db.DigestChoices.AsTracking().SingleOrDefaultAsync(c => c.AccountId == accountId, cancellationToken);
        if (choice is null)
        {
            choice = DigestChoice.Default(accountId);
            db.DigestChoices.Add(choice);
        }

        change(choice);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            return null;
        }
    }
}
