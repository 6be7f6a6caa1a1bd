using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Somebody new with one role at one unit and a session, for use cases that ask who it is.</summary>
internal static class SignedIn
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What checks passwords, with nothing counted yet.</summary>
    public static CheckPassword Passwords(this TestDatabase database, TimeProvider? time = null) => new(
        database.Contexts, QuickHashes.Hasher, new WrongPasswords(time ?? TimeProvider.System), new SignInLanes(time ?? TimeProvider.System), new SignInTurns(),
        new SignInFailures(database.Contexts, time ?? TimeProvider.System, NullLogger<SignInFailures>.Instance), NullLogger<CheckPassword>.Instance);

    public static Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, Role role, string slug = "kommunen") =>
        database.SignInAsync(role, db => db.Units.Where(u => u.Slug == slug));

    public static Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, Unit unit, Role role) =>
        database.SignInAsync(role, db => db.Units.Where(u => u.Id == unit.Id));

    /// <param name="boardId">The board whose unit it is.</param>
    /// <param name="time">The clock of the session; the system's where nothing is given.</param>
    public static Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, int boardId, Role role = Role.Staff, TimeProvider? time = null) =>
        database.SignInAsync(role, db => db.Units.Where(u => db.Boards.Any(b => b.Id == boardId && b.UnitId == u.Id)), time);

    private static async Task<ClaimsPrincipal> SignInAsync(
        this TestDatabase database, Role role, Func<LeanDbContext, IQueryable<Unit>> units, TimeProvider? time = null)
    {
        var email = $"{Guid.NewGuid():N}@kommune.invalid";
        var account = new Account { UserName = email, NormalizedUserName = email, Name = "Ola Nordmann", SecurityStamp = "-" };
        (account.Email, account.NormalizedEmail, account.PasswordHash) = (email, email.ToUpperInvariant(), QuickHashes.Of(ProgramHost.AdminPassword));
        await database.SaveAsync(account);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var unit = await units(db).AsTracking().SingleAsync(Stop);
        // Without a place of its own it would be the same place to a grant as every other unit.
        if (unit.Path.Length == 0)
            unit.TakePlace(parent: null);
        db.Grants.Add(Grant.To(account.Id, unit.Id, role));
        await db.SaveChangesAsync(Stop);
        return await new Sessions(database.Contexts, time ?? TimeProvider.System).BeginAsync(account, Stop);
    }
}
