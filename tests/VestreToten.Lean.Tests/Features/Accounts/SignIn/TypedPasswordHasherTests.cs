using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed class TypedPasswordHasherTests
{
    private const string Password = "blåbærgrøt på lørdag";

    private static readonly IOptions<PasswordHasherOptions> AsShipped =
        Options.Create(new PasswordHasherOptions { IterationCount = TypedPasswordHasher.Iterations });

    // What is asked of spellings does not depend on how slow a hash is.
    private static readonly IOptions<PasswordHasherOptions> Quick = Options.Create(new PasswordHasherOptions { IterationCount = 1000 });

    private static readonly Account Somebody = new();

    private static readonly string Decomposed = Password.Normalize(NormalizationForm.FormD);

    [Fact]
    public void A_password_is_right_in_either_spelling()
    {
        var hasher = new TypedPasswordHasher(Quick);
        foreach (var set in (string[])[Password, Decomposed, "\ufeff" + Password + "\u200b"])
        {
            var hash = hasher.HashPassword(Somebody, set);
            foreach (var typed in (string[])[Password, Decomposed, Password + "\u200e"])
                Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(Somebody, hash, typed));
            Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(Somebody, hash, Password + " "));
            Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(Somebody, hash, Password.Replace('å', 'a')));
        }
    }

    [Fact]
    public void An_old_hash_of_another_spelling_is_right_and_is_to_be_made_again()
    {
        var old = new PasswordHasher<Account>(Quick).HashPassword(Somebody, Decomposed);
        foreach (var typed in (string[])[Password, Decomposed])
            Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, new TypedPasswordHasher(Quick).VerifyHashedPassword(Somebody, old, typed));
        var same = new PasswordHasher<Account>(Quick).HashPassword(Somebody, Password);
        Assert.Equal(PasswordVerificationResult.Success, new TypedPasswordHasher(Quick).VerifyHashedPassword(Somebody, same, Decomposed));
    }

    [Fact]
    public void A_hash_of_the_framework_s_own_strength_is_right_and_is_to_be_made_again()
    {
        var weaker = new PasswordHasher<Account>().HashPassword(Somebody, Password);
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, new TypedPasswordHasher(AsShipped).VerifyHashedPassword(Somebody, weaker, Password));
    }

    [Fact]
    public async Task Passwords_are_hashed_as_hard_as_is_said()
    {
        await using var program = await ProgramHost.StartAsync(ProgramHost.HashingAsShipped);
        Assert.Equal(TypedPasswordHasher.Iterations, program.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    [Fact]
    public async Task Who_pastes_an_address_and_types_on_a_Mac_signs_in()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await using (var scope = program.Services.CreateAsyncScope())
        await using (var db = await program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            // As it was before passwords had one spelling.
            Assert.IsType<TypedPasswordHasher>(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>());
            (await db.Users.AsTracking().SingleAsync(TestContext.Current.CancellationToken)).PasswordHash = new PasswordHasher<Account>(AsShipped).HashPassword(Somebody, Decomposed);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        foreach (var (email, password) in ((string, string)[])[("\u200b" + ProgramHost.AdminEmail + "\u200e", Password), ("<" + ProgramHost.AdminEmail + ">", Decomposed)])
        {
            using var browser = program.Browser();
            Assert.Equal(303, (await browser.SubmitAsync("/logg-inn", ("email", email), ("password", password), ("returnUrl", "/"))).Status);
        }
    }
}
