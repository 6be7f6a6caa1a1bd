using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>A new key for a board, also for one whose key was withdrawn. The one before leads nowhere from now on.</summary>
internal sealed class RenewIdeas(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<IdeaKeyChange> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return IdeaKeyChange.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (key, now) = (OpenIdeas.NewKey(), time.GetUtcNow());
        if (await db.IdeaAccesses.AsTracking().SingleOrDefaultAsync(a => a.BoardId == boardId, cancellationToken) is { } before)
            before.Renew(key, now);
        else
            db.IdeaAccesses.Add(IdeaAccess.Open(boardId, key, now));
        await db.SaveChangesAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Improvements);
        return IdeaKeyChange.Done;
    }
}
