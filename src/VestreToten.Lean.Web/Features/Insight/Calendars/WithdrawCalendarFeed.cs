using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>Takes a board's calendar back: its address leads nowhere any more.</summary>
internal sealed class WithdrawCalendarFeed(BoardCommands commands)
{
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.None, async work =>
        {
            var feed = await work.Db.CalendarFeeds.AsTracking().SingleOrDefaultAsync(f => f.BoardId == boardId, cancellationToken);
            feed?.Withdraw(work.Now);
            return Outcome.Done;
        }, cancellationToken);
}
