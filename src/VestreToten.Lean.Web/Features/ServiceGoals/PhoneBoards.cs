using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards;

namespace VestreToten.Lean.Web.Features.ServiceGoals;

/// <summary>Which board a phone's key opens. The key is all the leave a phone has: a withdrawn one opens nothing.</summary>
internal sealed class PhoneBoards(IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="typed">The key as it stood in the address.</param>
    public async Task<PhoneBoard?> FindAsync(string typed, CancellationToken cancellationToken = default)
    {
        if (IdeaKey.Read(typed) is not { } key)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from access in db.IdeaAccesses
            join board in db.Boards on access.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where access.Key == key
            select new PhoneBoard(board.Id, unit.Name, key)).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A board as a phone knows it.</summary>
public sealed record PhoneBoard(int BoardId, string UnitName, string Key);
