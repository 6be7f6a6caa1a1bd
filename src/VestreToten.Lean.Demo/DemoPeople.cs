using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>Somebody who can sign in to the demonstration.</summary>
internal sealed record DemoPerson(string Address, string Name, Role Role, string UnitSlug)
{
    /// <summary>Whether the invitation has not been taken yet.</summary>
    public bool IsInvited { get; init; }
}

/// <summary>The demonstration's accounts. Names and addresses are invented; .invalid never leads anywhere (RFC 2606).</summary>
internal static class DemoPeople
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("leder@demo.invalid", "Lise Grantangen", Role.Leader, DemoUnits.Ytterskogen),
        new("virksomhetsleder@demo.invalid", "Vigdis Elvestrand", Role.Manager, DemoUnits.CareServices),
        new("admin@demo.invalid", "Adrian Fjellhaug", Role.Admin, DemoUnits.KommuneSlug),
        new("leder.omsorg@demo.invalid", "Odd Myrvang", Role.Leader, DemoUnits.CareServices),
        new("ansatt@demo.invalid", "Anna Multemyr", Role.Staff, DemoUnits.Ytterskogen),
    ];

    /// <summary>Others who are there, and whom nobody is told of: leaders, with the same password, and one who has been invited.</summary>
    public static IReadOnlyList<DemoPerson> Others { get; } =
    [
        new("leder.ost@demo.invalid", "Nora Bekkelund", Role.Leader, "hjemmetjenesten-ost"),
        new("leder.multetunet@demo.invalid", "Per Sandvik", Role.Leader, "multetunet"),
        new("leder.solsida@demo.invalid", "Siri Haugen", Role.Leader, "solsida"),
        new("leder.bruvoll@demo.invalid", "Jonas Kvam", Role.Leader, "bruvoll"),
        new("leder.vest@demo.invalid", "Tone Bråten", Role.Leader, "hjemmetjenesten-vest") { IsInvited = true },
    ];

    /// <summary>Makes the accounts anew, with the password of this start.</summary>
    public static async Task<IReadOnlyList<(DemoPerson Person, int AccountId)>> CreateAsync(
        UserManager<Account> accounts, string password, CancellationToken cancellationToken)
    {
        var created = new List<(DemoPerson, int)>();
        string? hash = null;
        foreach (var person in All.Concat(Others))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A start that was killed before the units were in place may have left it, with another password.
            if (await accounts.FindByNameAsync(person.Address) is { } left)
                Require(await accounts.DeleteAsync(left), person);
            var account = new Account { UserName = person.Address, Email = person.Address, EmailConfirmed = !person.IsInvited, Name = person.Name };
            // The rules for passwords are for people; the demonstration's is whatever its owner has set.
            if (!person.IsInvited)
                account.PasswordHash = hash ??= accounts.PasswordHasher.HashPassword(account, password);
            Require(await accounts.CreateAsync(account), person);
            created.Add((person, account.Id));
        }

        return created;
    }

    /// <summary>Gives the accounts another password; an invitation that nobody has taken stays one.</summary>
    public static async Task ChangePasswordAsync(LeanDbContext db, IPasswordHasher<Account> hasher, string password, CancellationToken cancellationToken)
    {
        var hash = hasher.HashPassword(new Account(), password);
        await db.Users.Where(a => a.HasPassword).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), cancellationToken);
    }

    private static void Require(IdentityResult result, DemoPerson person)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"The demonstration's account {person.Address} was refused: {string.Join(' ', result.Errors.Select(e => e.Description))}");
        }
    }
}
