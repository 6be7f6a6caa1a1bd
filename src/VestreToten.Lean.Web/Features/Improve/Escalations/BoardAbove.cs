using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>
/// The board of the nearest unit above that has one. It is found along the unit's own path, which begins at the kommune: a
/// board of another kommune can never be reached.
/// </summary>
internal static class BoardAbove
{
    public static async Task<NamedBoard?> FindAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var own = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select new { unit.Id, unit.Path })
            .SingleAsync(cancellationToken);
        var above = own.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Where(id => id != own.Id).ToList();
        var boards = await (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId
            where above.Contains(unit.Id)
            select new { unit.Id, Board = new NamedBoard(board.Id, unit.Name) })
            .ToListAsync(cancellationToken);
        return boards.OrderByDescending(b => above.IndexOf(b.Id)).FirstOrDefault()?.Board;
    }
}

/// <summary>A board and the name of its unit.</summary>
public sealed record NamedBoard(int BoardId, string UnitName);
