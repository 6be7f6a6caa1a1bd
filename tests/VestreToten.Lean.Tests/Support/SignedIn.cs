using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Access;

namespace VestreToten.Lean.Tests.Support;

/// <summary>People who have signed in.</summary>
internal static class SignedIn
{
    /// <summary>Somebody new with one role at a board's unit.</summary>
    public static async Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, int boardId, Role role = Role.Staff)
    {
        var stop = TestContext.Current.CancellationToken;
        var email = Guid.NewGuid() + "@kommune.invalid";
        var account = new Account { UserName = email, NormalizedUserName = email, Name = "Ola Nordmann", SecurityStamp = "-" };
        await database.SaveAsync(account);
        await using var db = await database.Contexts.CreateDbContextAsync(stop);
        var unit = await (from u in db.Units.AsTracking() join b in db.Boards on u.Id equals b.UnitId where b.Id == boardId select u).SingleAsync(stop);
        if (unit.Path.Length == 0)
            unit.TakePlace(parent: null);
        db.Grants.Add(Grant.To(account.Id, unit.Id, role));
        await db.SaveChangesAsync(stop);
        return await new Sessions(database.Contexts, TimeProvider.System).BeginAsync(account, stop);
    }
}
