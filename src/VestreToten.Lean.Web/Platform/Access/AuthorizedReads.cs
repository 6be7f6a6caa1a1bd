using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// How everything that a screen shows is read: the right is asked and the board read in one operation, on one connection, at
/// every reading. What the principal may not see is answered as if it were not there. A circuit lives on after its page was
/// opened, so a right that was asked then says nothing now.
/// </summary>
internal sealed class AuthorizedReads(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    private readonly AccessQuestions _ask = new(time);

    /// <summary>Reads a board where the principal has the right; null where not.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="right">The right that the reading needs.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="read">Reads from the connection on which the right was asked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<T?> OnBoardAsync<T>(
        ClaimsPrincipal who, Right right, int boardId, Func<LeanDbContext, Task<T>> read, CancellationToken cancellationToken = default) =>
        OnBoardAsync(who, right, boardId, (db, _) => read(db), cancellationToken);

    /// <summary>The same for a reading that reaches as far as the principal's other rights.</summary>
    public async Task<T?> OnBoardAsync<T>(
        ClaimsPrincipal who, Right right, int boardId, Func<LeanDbContext, IReadOnlySet<Right>, Task<T>> read,
        CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var rights = await _ask.RightsOnBoardAsync(db, who, boardId, cancellationToken);
        return rights.Contains(right) ? await read(db, rights) : default;
    }

    /// <summary>The same by the unit's name in addresses.</summary>
    public async Task<T?> OnBoardAsync<T>(
        ClaimsPrincipal who, Right right, string slug, Func<LeanDbContext, int, IReadOnlySet<Right>, Task<T>> read,
        CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        if ((await _ask.UnitOfSlug(db, slug, cancellationToken))?.BoardId is not { } boardId)
            return default;
        var rights = await _ask.RightsOnBoardAsync(db, who, boardId, cancellationToken);
        return rights.Contains(right) ? await read(db, boardId, rights) : default;
    }

    /// <summary>
    /// Reads what is the same for everybody who has the right, once for all the screens that show it. The right is asked for
    /// each of them.
    /// </summary>
    public async Task<T?> SharedOnBoardAsync<T>(
        ClaimsPrincipal who, Right right, int boardId, SharedReadings shared, Type key, BoardTopics topics, Func<LeanDbContext, Task<T>> read)
        where T : class? =>
        (await SharedByRightsAsync(who, right, boardId, shared, _ => new SharedReader<T>(key, topics, read))).Read;

    /// <summary>The same for a reading that differs by the reader's other rights: these come with it.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="right">The right that the reading needs.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="shared">Where readings are shared.</param>
    /// <param name="choose">What somebody with these rights reads; null for nothing.</param>
    public async Task<(IReadOnlySet<Right> Rights, T? Read)> SharedByRightsAsync<T>(
        ClaimsPrincipal who, Right right, int boardId, SharedReadings shared, Func<IReadOnlySet<Right>, SharedReader<T>?> choose)
        where T : class?
    {
        var rights = await RightsAsync(who, boardId);
        return rights.Contains(right) && choose(rights) is { } reader ? (rights, await SharedAsync(boardId, shared, reader)) : (rights, null);
    }

    /// <summary>The same for somebody whose right has been asked in the same operation.</summary>
    public Task<T> SharedAsync<T>(int boardId, SharedReadings shared, SharedReader<T> reader)
        where T : class? =>
        shared.ReadAsync(reader.Key, boardId, reader.Topics, () => OpenAsync(reader.Read));

    /// <summary>Reads what belongs to the account that has signed in, while its session is open; null where there is none.</summary>
    public async Task<T?> OfAccountAsync<T>(
        ClaimsPrincipal who, Func<LeanDbContext, int, Task<T>> read, CancellationToken cancellationToken = default)
    {
        if (SessionClaims.Read(who) is not { } session)
            return default;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await _ask.AccountOfSession(db, session.SessionId, session.AccountId, cancellationToken) is { } account
            ? await read(db, account)
            : default;
    }

    /// <summary>
    /// Reads what lies below the units where somebody who has signed in has a right on the whole subtree; null where that is
    /// nowhere.
    /// </summary>
    /// <param name="who">Who asks.</param>
    /// <param name="right">The right that the reading needs.</param>
    /// <param name="read">Reads, and is given the paths of those units: no other unit's path may begin otherwise.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<T?> InReachAsync<T>(
        ClaimsPrincipal who, Right right, Func<LeanDbContext, IReadOnlyList<string>, Task<T>> read, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var reach = await _ask.ReachAsync(db, who, right, cancellationToken);
        return reach.Count > 0 ? await read(db, reach) : default;
    }

    private async Task<IReadOnlySet<Right>> RightsAsync(ClaimsPrincipal who, int boardId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await _ask.RightsOnBoardAsync(db, who, boardId, CancellationToken.None);
    }

    private async Task<T> OpenAsync<T>(Func<LeanDbContext, Task<T>> read)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await read(db);
    }
}

/// <summary>A reading that several screens share.</summary>
/// <param name="Key">All that name the same key get the same: it holds every right that changes the answer.</param>
/// <param name="Topics">What it reads: until one of them changes, what was read may be shared.</param>
/// <param name="Read">Reads.</param>
internal sealed record SharedReader<T>(object Key, BoardTopics Topics, Func<LeanDbContext, Task<T>> Read);
