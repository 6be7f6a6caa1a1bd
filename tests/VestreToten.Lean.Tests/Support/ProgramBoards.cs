using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Support;

/// <summary>People with a role and a session on a unit of a database, for use cases that ask who it is.</summary>
internal static class Members
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody who has signed in.</summary>
    public static async Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, Role role, string slug = "kommunen")
    {
        var name = $"{role}-{Guid.NewGuid():N}@kommune.invalid";
        var account = new Account { UserName = name, NormalizedUserName = name, Name = "Ola Nordmann", SecurityStamp = "-" };
        await database.SaveAsync(account);
        var who = await new Sessions(database.Contexts, TimeProvider.System).BeginAsync(account, Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var unit = await db.Units.AsTracking().SingleAsync(u => u.Slug == slug, Stop);
        // Without a place of its own it would be the same place to a grant as every other unit.
        if (unit.Path.Length == 0)
            unit.TakePlace(null);
        db.Grants.Add(Grant.To(account.Id, unit.Id, role));
        await db.SaveChangesAsync(Stop);
        return who;
    }

    /// <summary>The number of a unit's board.</summary>
    public static async Task<int> BoardIdAsync(this ProgramHost program, string slug = "ytterskogen")
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        return await db.Boards.Join(db.Units, b => b.UnitId, u => u.Id, (b, u) => new { b.Id, u.Slug }).Where(b => b.Slug == slug).Select(b => b.Id).SingleAsync(Stop);
    }

    /// <summary>Opens a board for ideas from phones, and answers with the form's address.</summary>
    public static async Task<string> OpenForIdeasAsync(this ProgramHost program, string slug = "ytterskogen", byte number = 7)
    {
        var key = IdeaKey.From([.. new byte[15], number]);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.IdeaAccesses.Add(IdeaAccess.Open(await program.BoardIdAsync(slug), key, Calendar.TuesdayMorning));
        await db.SaveChangesAsync(Stop);
        return "/i/" + key;
    }
}
