using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Settings;

/// <summary>What stands of a board's settings. Every reading asks the right.</summary>
internal sealed class BoardSettingsQueries(AuthorizedReads reads)
{
    public Task<BoardSettings?> ReadAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, boardId, db => (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select new BoardSettings(board.MeetingDay, board.MeetingTime, unit.Staff))
            .SingleOrDefaultAsync(cancellationToken), cancellationToken);
}
