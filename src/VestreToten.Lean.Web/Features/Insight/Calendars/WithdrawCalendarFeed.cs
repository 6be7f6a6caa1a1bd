using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>Takes a board's calendar back: its address leads nowhere any more.</summary>
internal sealed class WithdrawCalendarFeed(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task<CalendarOutcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return CalendarOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var feed = await db.CalendarFeeds.AsTracking().SingleOrDefaultAsync(f => f.BoardId == boardId, cancellationToken);
        if (feed is null)
            return CalendarOutcome.Done;
        feed.Withdraw(time.GetUtcNow());
        return await RenewCalendarFeed.SaveAsync(db, cancellationToken);
    }
}
