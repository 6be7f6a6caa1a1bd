using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// What an account reaches by one of its roles, for what is sent to it while it is away: there is no session to ask then. The
/// answer comes from the same <see cref="AccessTable"/>, and the database is asked each time.
/// </summary>
public sealed class AccountReach(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// The boards of open units on which an account has a right by a role, in the order of the organisation; none where the account is
    /// disabled, gone, or has the role no more.
    /// </summary>
    public async Task<IReadOnlyList<ReachedBoard>> BoardsAsync(
        int accountId, Role role, Right right, CancellationToken cancellationToken = default)
    {
        var today = time.GetUtcNow().DayInNorway();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var granted = await (
            from grant in db.Grants
            join account in db.Users on grant.AccountId equals account.Id
            join unit in db.Units on grant.UnitId equals unit.Id
            where account.Id == accountId && !account.IsDisabled && grant.Role == role
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select unit.Path)
            .ToListAsync(cancellationToken);
        if (granted.Count == 0 || !AccessTable.Gives(role, right))
            return [];
        var units = await BoardPlace.Of(db).ToListAsync(cancellationToken);
        return [.. TreeOrder.Sort([.. units.Where(u => u.IsOpenBoard && granted.Exists(path => AccessTable.Reaches(role, path, u.Path)))], units)
            .Select(b => new ReachedBoard(b.Place.Board, b.Depth))];
    }
}

/// <summary>A board that an account reaches, and how deep it stands among them.</summary>
public sealed record ReachedBoard(BoardKey Board, int Depth);
