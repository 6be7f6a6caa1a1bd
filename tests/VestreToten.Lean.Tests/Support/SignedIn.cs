using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Support;

/// <summary>People who have signed in.</summary>
internal static class SignedIn
{
    /// <summary>Of <see cref="ProgramHost.AdminPassword"/>: to make one takes a while.</summary>
    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), ProgramHost.AdminPassword);

    /// <summary>What checks passwords, with nothing counted yet.</summary>
    public static CheckPassword Passwords(this TestDatabase database, TimeProvider? time = null) => new(
        database.Contexts, new WrongPasswords(time ?? TimeProvider.System), new SignInLanes(time ?? TimeProvider.System), new SignInTurns(),
        NullLogger<CheckPassword>.Instance);

    /// <summary>Somebody new with one role at a board's unit.</summary>
    public static async Task<ClaimsPrincipal> SignInAsync(this TestDatabase database, int boardId, Role role = Role.Staff)
    {
        var stop = TestContext.Current.CancellationToken;
        var email = Guid.NewGuid() + "@kommune.invalid";
        var account = new Account { UserName = email, NormalizedUserName = email, Name = "Ola Nordmann", SecurityStamp = "-" };
        (account.Email, account.NormalizedEmail, account.PasswordHash) = (email, email.ToUpperInvariant(), Hash);
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
