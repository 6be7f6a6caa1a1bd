using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Units below each other with their boards, and people who have signed in to them.</summary>
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

    /// <summary>Somebody with one role, signed in.</summary>
    public static async Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, Unit unit, Role role)
    {
        var email = Guid.NewGuid().ToString("N") + "@kommune.invalid";
        var account = new Account { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, Name = "Ola Nordmann" };
        await database.SaveAsync(account);
        await database.SaveAsync(Grant.To(account.Id, unit.Id, role));
        return await new Sessions(database.Contexts, TimeProvider.System).BeginAsync(account, Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
