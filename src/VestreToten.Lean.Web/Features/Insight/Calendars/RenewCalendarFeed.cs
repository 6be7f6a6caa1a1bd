using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>Gives a board's calendar a new secret address, its first one too. The address before leads nowhere any more.</summary>
internal sealed class RenewCalendarFeed(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task<CalendarOutcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return CalendarOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));
        var feed = await db.CalendarFeeds.AsTracking().SingleOrDefaultAsync(f => f.BoardId == boardId, cancellationToken);
        if (feed is null)
            db.CalendarFeeds.Add(CalendarFeed.Open(boardId, key, time.GetUtcNow()));
        else
            feed.Renew(key, time.GetUtcNow());
        return await SaveAsync(db, cancellationToken);
    }

    internal static async Task<CalendarOutcome> SaveAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return CalendarOutcome.Done;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two pressed at once: one address is enough, and both are shown the same.
            return CalendarOutcome.SomebodyElseDid;
        }
    }
}
