using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Gives a board its first key. One that has had a key keeps it, or stays without: withdrawing lasts.</summary>
internal sealed class OpenIdeas(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<IdeaKeyChange> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return IdeaKeyChange.Denied;
        if (!await HasHadKeyAsync(boardId, cancellationToken) && await TryOpenAsync(boardId, cancellationToken))
            changes.Publish(boardId, BoardTopics.Improvements);
        return IdeaKeyChange.Done;
    }

    /// <summary>A key that nobody can guess and nobody has had.</summary>
    public static string NewKey() => IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));

    private async Task<bool> HasHadKeyAsync(int boardId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IdeaAccesses.AnyAsync(a => a.BoardId == boardId, cancellationToken);
    }

    private async Task<bool> TryOpenAsync(int boardId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.IdeaAccesses.Add(IdeaAccess.Open(boardId, NewKey(), time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two opened at once: the first one's key is as good. Any other reason is one to know of.
            if (!await HasHadKeyAsync(boardId, cancellationToken))
                throw;
            return false;
        }
    }
}
