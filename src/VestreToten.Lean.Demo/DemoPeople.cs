using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>Somebody who can sign in to the demonstration.</summary>
internal sealed record DemoPerson(string Address, string Name, Role Role, string UnitSlug);

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

    /// <summary>Makes the accounts anew, with the password of this start.</summary>
    public static async Task<IReadOnlyList<(DemoPerson Person, int AccountId)>> CreateAsync(
        UserManager<Account> accounts, string password, CancellationToken cancellationToken)
    {
        var created = new List<(DemoPerson, int)>();
        foreach (var person in All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A start that was killed before the units were in place may have left it, with another password.
            if (await accounts.FindByNameAsync(person.Address) is { } left)
                Require(await accounts.DeleteAsync(left), person);
            var account = new Account { UserName = person.Address, Email = person.Address, EmailConfirmed = true, Name = person.Name };
            // The rules for passwords are for people; the demonstration's is whatever its owner has set.
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
            Require(await accounts.CreateAsync(account), person);
            created.Add((person, account.Id));
        }

        return created;
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
