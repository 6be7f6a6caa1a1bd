using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>The key of a board's calendar, for those who set the board up.</summary>
internal sealed class CalendarKeyQueries(AuthorizedReads reads)
{
    /// <summary>The key; null where there is none.</summary>
    public Task<string?> KeyAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, boardId, db => db.CalendarFeeds
            .Where(f => f.BoardId == boardId).Select(f => f.Key).SingleOrDefaultAsync(cancellationToken), cancellationToken);
}
