using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Withdraws a board's key: nobody gets in by phone until there is a new one.</summary>
internal sealed class WithdrawIdeas(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<IdeaKeyChange> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return IdeaKeyChange.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.IdeaAccesses.AsTracking().SingleOrDefaultAsync(a => a.BoardId == boardId, cancellationToken) is { } phones)
            phones.Withdraw(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Improvements);
        return IdeaKeyChange.Done;
    }
}
