using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Which key leads to which board, for whoever has the key: a phone has no account.</summary>
internal sealed class IdeaQueries(IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>The board that a key leads to, in whatever way it was typed; null where it leads nowhere (any more).</summary>
    public async Task<IdeaBoard?> FindAsync(string? typed, CancellationToken cancellationToken = default)
    {
        if (IdeaKey.Read(typed) is not { } key)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from access in db.IdeaAccesses
            join board in db.Boards on access.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where access.Key == key && unit.ClosedOn == null
            select new IdeaBoard(board.Id, unit.Name, key))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A board as one who has its key sees it: its unit's name, and the way back.</summary>
public sealed record IdeaBoard(int BoardId, string UnitName, string Key)
{
    public string Path => "/i/" + Key;

    public string ReceiptPath => Path + "/takk";

    /// <summary>What holds the key by which a suggestion is followed, in the receipt's address.</summary>
    public const string FollowField = "folg";

    /// <summary>The receipt of one suggestion.</summary>
    public string ReceiptOf(string followKey) => $"{ReceiptPath}?{FollowField}={followKey}";
}
