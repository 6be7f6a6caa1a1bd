using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Units below each other with their boards.</summary>
internal static class UnitsWithBoards
{
    /// <summary>A unit below another, or a kommune; with a board where that is asked for.</summary>
    public static async Task<Unit> AddUnitAsync(this TestDatabase database, string slug, Unit? above = null, bool hasBoard = true)
    {
        var unit = above is null ? Unit.Kommune(slug, slug) : Unit.Below(above, slug, slug, order: 1, staff: 12);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.Units.Add(unit);
        await db.SaveChangesAsync(Stop);
        unit.TakePlace(above);
        db.Units.Update(unit);
        if (hasBoard)
            db.Boards.Add(Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(8, 30)));
        await db.SaveChangesAsync(Stop);
        return unit;
    }

    public static async Task<int> BoardIdAsync(this TestDatabase database, Unit unit)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Boards.Where(b => b.UnitId == unit.Id).Select(b => b.Id).SingleAsync(Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
