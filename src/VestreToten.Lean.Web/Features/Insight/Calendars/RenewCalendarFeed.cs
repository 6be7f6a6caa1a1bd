using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>Gives a board's calendar a new secret address, its first one too. The address before leads nowhere any more.</summary>
internal sealed class RenewCalendarFeed(BoardCommands commands)
{
    /// <param name="seen">The key that was on the screen, null for none: of two who press at once one is told, and both see one address.</param>
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, string? seen, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.None, async work =>
        {
            var feed = await work.Db.CalendarFeeds.AsTracking().SingleOrDefaultAsync(f => f.BoardId == boardId, cancellationToken);
            if (feed?.Key != seen)
                return Outcome.Conflict;
            var key = IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));
            if (feed is null)
                work.Db.CalendarFeeds.Add(CalendarFeed.Open(boardId, key, work.Now));
            else
                feed.Renew(key, work.Now);
            return Outcome.Done;
        }, cancellationToken);
}
