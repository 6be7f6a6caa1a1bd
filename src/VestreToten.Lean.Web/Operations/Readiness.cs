using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Operations;

/// <summary>Whether the program can do its work: the database answers.</summary>
internal sealed class Readiness(IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.Units.AnyAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            return false;
        }
    }
}
