using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

/// <summary>What the time of a wrong password is made of tells nothing of the account.</summary>
public sealed class EqualWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("noe helt annet")]
    [InlineData("blåbærgrøt på lørdag")]
    public async Task A_wrong_password_takes_as_much_work_for_nobody_as_for_accounts_with_hashes_of_any_age(string wrong)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var hasher = (TypedPasswordHasher)program.Services.GetRequiredService<IPasswordHasher<Account>>();
        foreach (var (email, hash) in new (string, string?)[]
        {
            ("ny@kommune.invalid", hasher.HashPassword(new Account(), "en hel setning her")),
            ("eldre@kommune.invalid", Hash(QuickHashes.Iterations / 3, PasswordHasherCompatibilityMode.IdentityV3)),
            ("eldst@kommune.invalid", Hash(1, PasswordHasherCompatibilityMode.IdentityV2)),
            ("uten@kommune.invalid", null),
        })
        {
            var account = await program.AddAccountAsync(email, "kommunen", Role.Staff);
            await using var db = await program.Contexts.CreateDbContextAsync(Stop);
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), Stop);
        }

        var nobody = await WorkAsync("ingen@kommune.invalid");
        Assert.True(nobody >= QuickHashes.Iterations);
        foreach (var name in (string[])["ny", "eldre", "eldst", "uten"])
            Assert.Equal((name, nobody), (name, await WorkAsync(name + "@kommune.invalid")));

        async Task<long> WorkAsync(string email)
        {
            var before = hasher.CheckedIterations;
            using var scope = program.Services.CreateScope();
            var answer = await scope.ServiceProvider.GetRequiredService<CheckPassword>().ExecuteAsync(
                email, wrong, TryPlace.Device(email), Stop);
            Assert.Equal(PasswordOutcome.Wrong, answer.Outcome);
            return hasher.CheckedIterations - before;
        }
    }

    private static string Hash(int iterations, PasswordHasherCompatibilityMode mode) =>
        new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = iterations, CompatibilityMode = mode }))
            .HashPassword(new Account(), "en hel setning her");
}
