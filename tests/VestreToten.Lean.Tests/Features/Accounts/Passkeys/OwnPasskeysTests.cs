using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Passkeys;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Passkeys;

public sealed class OwnPasskeysTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task They_are_stored_named_and_removed_and_the_last_way_in_stays(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var (who, other) = (await database.SignInAsync(board.Id, Role.Leader), await database.SignInAsync(board.Id, Role.Leader));
        var own = new OwnPasskeys(
            new Sessions(database.Contexts, TimeProvider.System), new AccessCheck(database.Contexts, TimeProvider.System), new PasswordHasher<Account>(), database.Contexts,
            TimeProvider.System, NullLogger<OwnPasskeys>.Instance);
        var account = SessionClaims.Read(who)!.Value.AccountId;
        var passkey = New(account);

        Assert.Equal(OwnPasskeyOutcome.Denied, await own.AddAsync(other, passkey, Stop));
        Assert.Equal(OwnPasskeyOutcome.Done, await own.AddAsync(who, passkey, Stop));
        Assert.Equal(OwnPasskeyOutcome.Denied, await own.RenameAsync(other, passkey.CredentialId, "Min", Stop));
        Assert.Equal(OwnPasskeyOutcome.Done, await own.RenameAsync(who, passkey.CredentialId, "Jobbtelefonen", Stop));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.Passkeys.SingleAsync(Stop);
        Assert.Equal(("Jobbtelefonen", 7u), (stored.Data.Name, stored.Data.SignCount));
        Assert.Equal(passkey.Data.PublicKey, stored.Data.PublicKey);
        Assert.Equal(["internal", "hybrid"], stored.Data.Transports!);

        await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.HasNoPassword, true), Stop);
        Assert.Equal(OwnPasskeyOutcome.Last, await own.RemoveAsync(who, passkey.CredentialId, Stop));
        var second = New(account);
        Assert.Equal(OwnPasskeyOutcome.Done, await own.AddAsync(who, second, Stop));
        Assert.Equal(OwnPasskeyOutcome.Denied, await own.RemoveAsync(other, passkey.CredentialId, Stop));
        Assert.Equal(OwnPasskeyOutcome.Done, await own.RemoveAsync(who, passkey.CredentialId, Stop));
        Assert.Equal(second.CredentialId, (await db.Passkeys.SingleAsync(Stop)).CredentialId);
    }

    private static IdentityUserPasskey<int> New(int account) => new()
    {
        UserId = account, CredentialId = RandomNumberGenerator.GetBytes(32),
        Data = new IdentityPasskeyData
        {
            PublicKey = RandomNumberGenerator.GetBytes(77), Name = "Chrome", CreatedAt = Calendar.TuesdayMorning, SignCount = 7, Transports = ["internal", "hybrid"],
            IsUserVerified = true, AttestationObject = [], ClientDataJson = [],
        },
    };
}
