using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>
/// The board of the nearest unit above that has one. It is found along the unit's own path, which begins at the kommune: a
/// board of another kommune can never be reached.
/// </summary>
internal static class BoardAbove
{
    public static async Task<BoardKey?> FindAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var own = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select new { unit.Id, unit.Path })
            .SingleAsync(cancellationToken);
        var above = UnitPath.UnitsOf(own.Path).Where(id => id != own.Id).ToList();
        var boards = await (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId
            where above.Contains(unit.Id)
            select new { unit.Id, Board = new BoardKey(board.Id, unit.Id, unit.Name, unit.Slug) })
            .ToListAsync(cancellationToken);
        return boards.OrderByDescending(b => above.IndexOf(b.Id)).FirstOrDefault()?.Board;
    }
}
