using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// The one place that answers "may this principal do that to this board?". It asks the database on every call, because a
/// circuit outlives a revoked role, a disabled account and a signed-out session.
/// </summary>
public sealed class AccessCheck(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    private readonly AccessQuestions _ask = new(time);

    /// <summary>The board of a unit, by its slug, where the principal has the right; else null, as if there were none.</summary>
    public async Task<BoardKey?> FindAsync(ClaimsPrincipal who, Right right, string slug, CancellationToken cancellationToken = default) =>
        (await FindVisibleAsync(who, right, slug, cancellationToken))?.Board;

    /// <summary>The same with every right on it.</summary>
    public async Task<VisibleBoard?> FindVisibleAsync(ClaimsPrincipal who, Right right, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for both questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var found = await (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId
            where unit.Slug == slug
            select new BoardKey(board.Id, unit.Id, unit.Name, unit.Slug))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var rights = await _ask.RightsOnBoardAsync(db, who, found.BoardId, cancellationToken);
        return rights.Contains(right) ? new VisibleBoard(found, Depth: 0, rights) : null;
    }

    /// <summary>Whether the principal has the right on a board.</summary>
    public async Task<bool> AllowsAsync(ClaimsPrincipal who, Right right, int boardId, CancellationToken cancellationToken = default) =>
        (await RightsAsync(who, boardId, cancellationToken)).Contains(right);

    /// <summary>Every right the principal has on a board.</summary>
    public async Task<IReadOnlySet<Right>> RightsAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await _ask.RightsOnBoardAsync(db, who, boardId, cancellationToken);
    }

    /// <summary>The account that has signed in, while its session is open and it is not disabled; else null. A key is no session.</summary>
    public async Task<int?> AccountAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (SessionClaims.Read(who) is not { } session)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await _ask.AccountOfSession(db, session.SessionId, session.AccountId, cancellationToken);
    }

    /// <summary>
    /// Until when an administrator who has shown a password alone may go on so; null for everybody else. Past that time what an
    /// administrator may do beyond reading is denied.
    /// </summary>
    public async Task<DateTimeOffset?> SecondFactorDueAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (SessionClaims.Read(who) is not { } session)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await _ask.SecondFactorDue(db, session.SessionId, session.AccountId, _ask.Today, cancellationToken);
    }

    /// <summary>Whether that time has passed.</summary>
    public async Task<bool> LacksSecondFactorAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        await SecondFactorDueAsync(who, cancellationToken) <= time.GetUtcNow();

    /// <summary>Whether somebody who has signed in has a right over a whole part of the organisation, somewhere.</summary>
    public async Task<bool> ReachesAnyAsync(ClaimsPrincipal who, Right right, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await _ask.ReachAsync(db, who, right, cancellationToken)).Count > 0;
    }

    /// <summary>Every board of an open unit that the principal may see, in the order of the organisation.</summary>
    public async Task<IReadOnlyList<VisibleBoard>> BoardsAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var grants = await GrantsAsync(db, who, cancellationToken);
        if (grants.Count == 0)
            return [];
        var units = await BoardPlace.Of(db).ToListAsync(cancellationToken);
        return [.. TreeOrder.Sort([.. units.Where(u => u.IsOpenBoard && Allows(grants, Right.SeeBoard, u.Path))], units)
            .Select(b => new VisibleBoard(b.Place.Board, b.Depth, RightsAt(grants, b.Place.Path, isClosed: false)))];
    }

    /// <summary>A unit, with a board or without, where the principal has the right; else null, as if there were none.</summary>
    public async Task<VisibleUnit?> FindUnitAsync(ClaimsPrincipal who, Right right, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var unit = await _ask.UnitOfSlug(db, slug, cancellationToken);
        if (unit is null)
            return null;
        var grants = await GrantsAsync(db, who, cancellationToken);
        return Allows(grants, right, unit.Path)
            ? Visible(unit, depth: 0, seesBelow: unit.HasBelow && AllowsBelow(grants, right, unit.Path))
            : null;
    }

    /// <summary>Every unit where the principal has the right, with a board or without, in the order of the organisation.</summary>
    public async Task<IReadOnlyList<VisibleUnit>> UnitsAsync(ClaimsPrincipal who, Right right, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var grants = (await GrantsAsync(db, who, cancellationToken)).FindAll(g => AccessTable.Gives(g.Role, right));
        if (grants.Count == 0)
            return [];
        var below = (await _ask.Units(db).ToListAsync(cancellationToken))
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

    private static VisibleUnit Visible(UnitAt unit, int depth, bool seesBelow) =>
        new(unit.Id, unit.BoardId, unit.Name, unit.Slug, depth, seesBelow);

    private static HashSet<Right> RightsAt(List<GrantAt> grants, string path, bool isClosed) =>
        [.. grants.Where(g => AccessTable.Reaches(g.Role, g.Path, path)).SelectMany(g => AccessTable.RightsOf(g.Role, isClosed))];

    private static bool Allows(List<GrantAt> grants, Right right, string path) =>
        grants.Any(g => AccessTable.Gives(g.Role, right) && AccessTable.Reaches(g.Role, g.Path, path));

    private static bool AllowsBelow(List<GrantAt> grants, Right right, string path) =>
        grants.Any(g => AccessTable.Gives(g.Role, right) && AccessTable.ReachesBelow(g.Role) && AccessTable.Reaches(g.Role, g.Path, path));

    private Task<List<GrantAt>> GrantsAsync(LeanDbContext db, ClaimsPrincipal who, CancellationToken cancellationToken) =>
        _ask.GrantsAsync(db, who, cancellationToken);
}

/// <summary>A board in a list.</summary>
/// <param name="Board">Which.</param>
/// <param name="Depth">How deep it stands in the part of the tree that the asker sees.</param>
/// <param name="Rights">Every right the asker has on it.</param>
public sealed record VisibleBoard(BoardKey Board, int Depth, IReadOnlySet<Right> Rights)
{
    /// <summary>Whether the asker leads it.</summary>
    public bool MayRunMeeting => Rights.Contains(Right.RunMeeting);

    /// <summary>Whether the asker works on it: leads it, or is of its staff.</summary>
    public bool MayWork => Rights.Contains(Right.WorkOnImprovements);

    public bool SeesTrends => Rights.Contains(Right.SeeTrends);
}

/// <summary>A unit in a list.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="BoardId">Its board's; null where it has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Depth">How deep it stands in the part of the tree that the asker sees.</param>
/// <param name="SeesBelow">Whether there are units below it, and the asker has the right at all of them.</param>
public sealed record VisibleUnit(int UnitId, int? BoardId, string Name, string Slug, int Depth, bool SeesBelow);
