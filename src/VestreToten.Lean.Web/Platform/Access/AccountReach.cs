using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// What an account reaches by one of its roles, for what is sent to it while it is away: there is no session to ask then. The
/// answer comes from the same <see cref="AccessTable"/>, and the database is asked each time.
/// </summary>
public sealed class AccountReach(IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>
    /// The boards on which an account has a right by a role, in the order of the organisation; none where the account is
    /// disabled, gone, or has the role no more.
    /// </summary>
    public async Task<IReadOnlyList<ReachedBoard>> BoardsAsync(
        int accountId, Role role, Right right, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var granted = await (
            from grant in db.Grants
            join account in db.Users on grant.AccountId equals account.Id
            join unit in db.Units on grant.UnitId equals unit.Id
            where account.Id == accountId && !account.IsDisabled && grant.Role == role
            select unit.Path)
            .ToListAsync(cancellationToken);
        if (granted.Count == 0 || !AccessTable.Gives(role, right))
            return [];
        var boards = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            select new BoardPlace(unit.Path, unit.Order, new BoardKey(board.Id, unit.Id, unit.Name, unit.Slug)))
            .ToListAsync(cancellationToken);
        return [.. TreeOrder.Sort([.. boards.Where(b => granted.Exists(path => AccessTable.Reaches(role, path, b.Path)))], boards)
            .Select(b => new ReachedBoard(b.Place.Board, b.Depth))];
    }
}

/// <summary>A board that an account reaches, and how deep it stands among them.</summary>
public sealed record ReachedBoard(BoardKey Board, int Depth);
