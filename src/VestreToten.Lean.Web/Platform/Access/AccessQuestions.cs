using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// What is asked before nearly everything, turned into SQL once: to turn it anew takes longer than to answer it. One object
/// for each provider's model. A role that has not begun, or is over, is no role.
/// </summary>
internal sealed class AccessQuestions(TimeProvider time)
{
    /// <summary>
    /// The grants of the account behind a session, while the session is open and the account is not disabled. An administrator who
    /// has shown a password alone, and is past the time for more, reads as a coordinator does.
    /// </summary>
    public Func<LeanDbContext, Guid, int, DateOnly, DateTimeOffset, IAsyncEnumerable<GrantAt>> GrantsOfSession { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid session, int accountId, DateOnly today, DateTimeOffset now) =>
            from open in db.SignInSessions
            join account in db.Users on open.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join unit in db.Units on grant.UnitId equals unit.Id
            where open.Id == session && account.Id == accountId && !account.IsDisabled
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new GrantAt(grant.Role == Role.Admin && open.IsWeak && account.SecondFactorDue <= now ? Role.Coordinator : grant.Role, unit.Path));

    /// <summary>
    /// The same behind a key that has not been withdrawn. That a key is not too old is asked where it comes in: a key is
    /// shown with each request, and no circuit lives on it.
    /// </summary>
    public Func<LeanDbContext, int, int, DateOnly, IAsyncEnumerable<GrantAt>> GrantsOfToken { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int token, int accountId, DateOnly today) =>
            from kept in db.ApiTokens
            join account in db.Users on kept.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join unit in db.Units on grant.UnitId equals unit.Id
            where kept.Id == token && account.Id == accountId && !account.IsDisabled
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new GrantAt(grant.Role, unit.Path));

    /// <summary>The account behind a session that is open, while it is not disabled; null otherwise.</summary>
    public Func<LeanDbContext, Guid, int, CancellationToken, Task<int?>> AccountOfSession { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid session, int accountId, CancellationToken _) => (
            from open in db.SignInSessions
            join account in db.Users on open.AccountId equals account.Id
            where open.Id == session && account.Id == accountId && !account.IsDisabled
            select (int?)account.Id)
            .SingleOrDefault());

    /// <summary>Until when an administrator may go on with a password alone; null for everybody else.</summary>
    public Func<LeanDbContext, Guid, int, DateOnly, CancellationToken, Task<DateTimeOffset?>> SecondFactorDue { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid session, int accountId, DateOnly today, CancellationToken _) => (
            from open in db.SignInSessions
            join account in db.Users on open.AccountId equals account.Id
            where open.Id == session && account.Id == accountId && open.IsWeak && !account.IsDisabled
                && db.Grants.Any(g => g.AccountId == accountId && g.Role == Role.Admin
                    && (g.FirstDay == null || g.FirstDay <= today) && (g.LastDay == null || g.LastDay >= today))
            select account.SecondFactorDue)
            .SingleOrDefault());

    /// <summary>The same grants beside the place of one board; none where there is no such board.</summary>
    public Func<LeanDbContext, Guid, int, int, DateOnly, DateTimeOffset, IAsyncEnumerable<GrantAtBoard>> GrantsOfSessionAtBoard { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid session, int accountId, int boardId, DateOnly today, DateTimeOffset now) =>
            from board in db.Boards
            join place in db.Units on board.UnitId equals place.Id
            from open in db.SignInSessions
            join account in db.Users on open.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join unit in db.Units on grant.UnitId equals unit.Id
            where board.Id == boardId && open.Id == session && account.Id == accountId && !account.IsDisabled
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new GrantAtBoard(
                grant.Role == Role.Admin && open.IsWeak && account.SecondFactorDue <= now ? Role.Coordinator : grant.Role,
                unit.Path, place.Path, place.ClosedOn != null));

    /// <summary>The same behind a key.</summary>
    public Func<LeanDbContext, int, int, int, DateOnly, IAsyncEnumerable<GrantAtBoard>> GrantsOfTokenAtBoard { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int token, int accountId, int boardId, DateOnly today) =>
            from board in db.Boards
            join place in db.Units on board.UnitId equals place.Id
            from kept in db.ApiTokens
            join account in db.Users on kept.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join unit in db.Units on grant.UnitId equals unit.Id
            where board.Id == boardId && kept.Id == token && account.Id == accountId && !account.IsDisabled
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new GrantAtBoard(grant.Role, unit.Path, place.Path, place.ClosedOn != null));

    /// <summary>A paired screen that has not been disconnected, at its own board; null at any other.</summary>
    public Func<LeanDbContext, Guid, int, CancellationToken, Task<WallAtBoard?>> WallOfBoard { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid wallId, int boardId, CancellationToken _) => (
            from wall in db.WallDevices
            join board in db.Boards on wall.BoardId equals board.Id
            join place in db.Units on board.UnitId equals place.Id
            where wall.Id == wallId && board.Id == boardId && wall.Revoked == null
            select new WallAtBoard(wall.UnlockedUntil, place.ClosedOn != null))
            .SingleOrDefault());

    /// <summary>Whether the unit of a phone that has joined is closed, at its own board; null at any other, or where it is forgotten.</summary>
    public Func<LeanDbContext, Guid, int, CancellationToken, Task<bool?>> PhoneOfBoard { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, Guid phoneId, int boardId, CancellationToken _) => (
            from phone in db.StaffPhones
            join board in db.Boards on phone.BoardId equals board.Id
            join place in db.Units on board.UnitId equals place.Id
            where phone.Id == phoneId && board.Id == boardId
            select (bool?)(place.ClosedOn != null))
            .SingleOrDefault());

    /// <summary>A unit, by its slug; null where there is none.</summary>
    public Func<LeanDbContext, string, CancellationToken, Task<UnitAt?>> UnitOfSlug { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, string slug, CancellationToken _) => (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId into boards
            from board in boards.DefaultIfEmpty()
            where unit.Slug == slug
            select new UnitAt(
                unit.Id, unit.ParentId, unit.Path, unit.Order, unit.Name, unit.Slug, (int?)board.Id, db.Units.Any(u => u.ParentId == unit.Id)))
            .SingleOrDefault());

    /// <summary>Every unit, in no order.</summary>
    public Func<LeanDbContext, IAsyncEnumerable<UnitAt>> Units { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db) =>
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId into boards
            from board in boards.DefaultIfEmpty()
            select new UnitAt(unit.Id, unit.ParentId, unit.Path, unit.Order, unit.Name, unit.Slug, (int?)board.Id, false));

    /// <summary>The day in Norway.</summary>
    public DateOnly Today => time.GetUtcNow().DayInNorway();

    /// <summary>What a principal has been granted, by session or by key.</summary>
    public Task<List<GrantAt>> GrantsAsync(LeanDbContext db, ClaimsPrincipal who, CancellationToken cancellationToken) =>
        PageGrants.OfAsync(who, () => AskGrantsAsync(db, who, cancellationToken));

    private async Task<List<GrantAt>> AskGrantsAsync(LeanDbContext db, ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        if (SessionClaims.Read(who) is { } session)
            return await GrantsOfSession(db, session.SessionId, session.AccountId, Today, time.GetUtcNow()).ToListAsync(cancellationToken);
        if (ApiTokenClaims.Read(who) is { } token)
            return await GrantsOfToken(db, token.TokenId, token.AccountId, Today).ToListAsync(cancellationToken);
        return [];
    }

    /// <summary>The paths of the units below which somebody who has signed in has a right, themselves counted. A key has none.</summary>
    public async Task<IReadOnlyList<string>> ReachAsync(LeanDbContext db, ClaimsPrincipal who, Right right, CancellationToken cancellationToken) =>
        SessionClaims.Read(who) is null
            ? []
            : [.. (await GrantsAsync(db, who, cancellationToken))
                .Where(g => AccessTable.Gives(g.Role, right) && AccessTable.ReachesBelow(g.Role)).Select(g => g.Path).Distinct()];

    /// <summary>Every right of a principal on a board, in one question.</summary>
    public async Task<IReadOnlySet<Right>> RightsOnBoardAsync(
        LeanDbContext db, ClaimsPrincipal who, int boardId, CancellationToken cancellationToken)
    {
        if (WallClaims.Read(who) is { } wall)
        {
            return await WallOfBoard(db, wall.WallId, boardId, cancellationToken) is { } at
                ? AccessTable.RightsOfWall(at.UnlockedUntil > time.GetUtcNow(), at.IsClosed)
                : new HashSet<Right>();
        }

        if (StaffPhoneClaims.Read(who) is { } phone)
        {
            return await PhoneOfBoard(db, phone.PhoneId, boardId, cancellationToken) is { } isClosed
                ? AccessTable.RightsOfPhone(isClosed)
                : new HashSet<Right>();
        }

        var grants = SessionClaims.Read(who) is { } session
            ? GrantsOfSessionAtBoard(db, session.SessionId, session.AccountId, boardId, Today, time.GetUtcNow())
            : ApiTokenClaims.Read(who) is { } token ? GrantsOfTokenAtBoard(db, token.TokenId, token.AccountId, boardId, Today) : null;
        var rights = new HashSet<Right>();
        if (grants is null)
            return rights;
        await foreach (var grant in grants.WithCancellation(cancellationToken))
        {
            if (AccessTable.Reaches(grant.Role, grant.GrantedPath, grant.BoardPath))
                rights.UnionWith(AccessTable.RightsOf(grant.Role, grant.IsClosed));
        }

        return rights;
    }
}

/// <summary>A role, and the path of the unit where it was given.</summary>
internal sealed record GrantAt(Role Role, string Path);

/// <summary>A role, the path of the unit where it was given, that of the board's unit, and whether that one is closed.</summary>
internal sealed record GrantAtBoard(Role Role, string GrantedPath, string BoardPath, bool IsClosed);

/// <summary>Until when a paired screen is unlocked, null while it is locked, and whether its unit is closed.</summary>
internal sealed record WallAtBoard(DateTimeOffset? UnlockedUntil, bool IsClosed);

/// <summary>A unit with its board. Among all units nobody asks the database whether it has any below it.</summary>
internal sealed record UnitAt(int Id, int? ParentId, string Path, int Order, string Name, string Slug, int? BoardId, bool HasBelow);
