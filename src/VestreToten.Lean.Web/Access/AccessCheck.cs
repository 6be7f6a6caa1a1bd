using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Access;

/// <summary>
/// The one place that answers "may this principal do that to this board?". It asks the database on every call, because a
/// circuit outlives a revoked role, a disabled account and a signed-out session.
/// </summary>
public sealed class AccessCheck(IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>The board of a unit, by its slug, where the principal has the right; else null, as if there were none.</summary>
    public async Task<BoardKey?> FindAsync(ClaimsPrincipal who, Right right, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId
            where unit.Slug == slug
            select new { unit.Path, Key = new BoardKey(board.Id, unit.Id, unit.Name, unit.Slug) })
            .SingleOrDefaultAsync(cancellationToken);
        return found is not null && Allows(await GrantsAsync(db, who, cancellationToken), right, found.Path) ? found.Key : null;
    }

    /// <summary>Whether the principal has the right on a board.</summary>
    public async Task<bool> AllowsAsync(ClaimsPrincipal who, Right right, int boardId, CancellationToken cancellationToken = default) =>
        (await RightsAsync(who, boardId, cancellationToken)).Contains(right);

    /// <summary>Every right the principal has on a board.</summary>
    public async Task<IReadOnlySet<Right>> RightsAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var path = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select unit.Path)
            .SingleOrDefaultAsync(cancellationToken);
        if (path is null)
            return new HashSet<Right>();
        var grants = await GrantsAsync(db, who, cancellationToken);
        return Enum.GetValues<Right>().Where(right => Allows(grants, right, path)).ToHashSet();
    }

    /// <summary>Every board the principal may see, in the order of the organisation.</summary>
    public async Task<IReadOnlyList<VisibleBoard>> BoardsAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var grants = await GrantsAsync(db, who, cancellationToken);
        if (grants.Count == 0)
            return [];
        var boards = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            select new { unit.Path, unit.Order, Board = new BoardKey(board.Id, unit.Id, unit.Name, unit.Slug) })
            .ToListAsync(cancellationToken);
        var every = boards.ToDictionary(b => b.Path);
        var visible = boards.Where(b => Allows(grants, Right.SeeBoard, b.Path)).ToDictionary(b => b.Path);
        return [.. visible.Values
            .OrderBy(b => OrderKey(b.Path), StringComparer.Ordinal)
            .Select(b => new VisibleBoard(b.Board, Depth(b.Path), Allows(grants, Right.RunMeeting, b.Path)))];

        // Each unit's order on the way down, seen or not, so that children stand under their parent.
        string OrderKey(string path) => string.Concat(
            Enumerable.Range(2, Math.Max(0, path.Count(c => c == '/') - 1)).Select(i => Prefix(path, i))
                .Select(p => every.TryGetValue(p, out var unit) ? $"{unit.Order:D5}-{unit.Board.UnitId:D9}/" : "00000/"));

        int Depth(string path) => visible.Keys.Count(p => p != path && path.StartsWith(p, StringComparison.Ordinal));
    }

    /// <summary>A unit, with a board or without, where the principal has the right; else null, as if there were none.</summary>
    public async Task<VisibleUnit?> FindUnitAsync(ClaimsPrincipal who, Right right, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = await UnitsAt(db, db.Units.Where(u => u.Slug == slug)).SingleOrDefaultAsync(cancellationToken);
        if (unit is null)
            return null;
        var grants = await GrantsAsync(db, who, cancellationToken);
        if (!Allows(grants, right, unit.Path))
            return null;
        var hasBelow = await db.Units.AnyAsync(u => u.ParentId == unit.Id, cancellationToken);
        return Visible(unit, depth: 0, seesBelow: hasBelow && AllowsBelow(grants, right, unit.Path));
    }

    /// <summary>Every unit where the principal has the right, with a board or without, in the order of the organisation.</summary>
    public async Task<IReadOnlyList<VisibleUnit>> UnitsAsync(ClaimsPrincipal who, Right right, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var grants = (await GrantsAsync(db, who, cancellationToken)).FindAll(g => AccessTable.Gives(g.Role, right));
        if (grants.Count == 0)
            return [];
        var below = (await UnitsAt(db, db.Units).ToListAsync(cancellationToken))
            .OrderBy(u => u.Order).ThenBy(u => u.Id).ToLookup(u => u.ParentId);
        List<VisibleUnit> visible = [];
        Walk(above: null, depth: 0);
        return visible;

        // Down through what is not seen too: a branch that is not seen keeps its place.
        void Walk(int? above, int depth)
        {
            foreach (var unit in below[above])
            {
                var isSeen = Allows(grants, right, unit.Path);
                if (isSeen)
                    visible.Add(Visible(unit, depth, below.Contains(unit.Id) && AllowsBelow(grants, right, unit.Path)));
                Walk(unit.Id, isSeen ? depth + 1 : depth);
            }
        }
    }

    private static IQueryable<UnitAt> UnitsAt(LeanDbContext db, IQueryable<Unit> units) =>
        from unit in units
        join board in db.Boards on unit.Id equals board.UnitId into boards
        from board in boards.DefaultIfEmpty()
        select new UnitAt(unit.Id, unit.ParentId, unit.Path, unit.Order, unit.Name, unit.Slug, (int?)board.Id);

    private static VisibleUnit Visible(UnitAt unit, int depth, bool seesBelow) =>
        new(unit.Id, unit.BoardId, unit.Name, unit.Slug, depth, seesBelow);

    private static string Prefix(string path, int slashes) =>
        string.Join('/', path.Split('/').Take(slashes)) + "/";

    private static bool Allows(List<GrantAt> grants, Right right, string path) =>
        grants.Any(g => AccessTable.Gives(g.Role, right) && AccessTable.Reaches(g.Role, g.Path, path));

    private static bool AllowsBelow(List<GrantAt> grants, Right right, string path) =>
        grants.Any(g => AccessTable.Gives(g.Role, right) && AccessTable.ReachesBelow(g.Role) && AccessTable.Reaches(g.Role, g.Path, path));

    private static async Task<List<GrantAt>> GrantsAsync(LeanDbContext db, ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        if (SessionClaims.Read(who) is not { } claims)
            return [];
        return await (
            from session in db.SignInSessions
            join account in db.Users on session.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join unit in db.Units on grant.UnitId equals unit.Id
            where session.Id == claims.SessionId && account.Id == claims.AccountId && !account.IsDisabled
            select new GrantAt(grant.Role, unit.Path))
            .ToListAsync(cancellationToken);
    }

    private sealed record GrantAt(Role Role, string Path);

    private sealed record UnitAt(int Id, int? ParentId, string Path, int Order, string Name, string Slug, int? BoardId);
}

/// <summary>A board in a list: how deep it stands in the part of the tree that the asker sees.</summary>
public sealed record VisibleBoard(BoardKey Board, int Depth, bool MayRunMeeting);

/// <summary>A unit in a list.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="BoardId">Its board's; null where it has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Depth">How deep it stands in the part of the tree that the asker sees.</param>
/// <param name="SeesBelow">Whether there are units below it, and the asker has the right at all of them.</param>
public sealed record VisibleUnit(int UnitId, int? BoardId, string Name, string Slug, int Depth, bool SeesBelow);
