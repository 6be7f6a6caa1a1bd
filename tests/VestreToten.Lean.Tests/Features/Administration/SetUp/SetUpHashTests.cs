using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

public sealed class SetUpHashTests
{
    [Fact]
    public async Task The_slow_hash_of_the_first_password_holds_no_transaction()
    {
        var transactions = new Transactions();
        var hasher = new WatchingHasher(transactions);
        await using var program = await ProgramHost.StartAsync(builder => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(transactions))
            .AddSingleton<IPasswordHasher<Account>>(hasher)));
        using var browser = program.Browser();

        Assert.Equal(303, (await browser.SubmitAsync(program.SetUpPath(), SetUpPageTests.Good)).Status);

        Assert.Equal("en hel setning her", hasher.Outside);
        Assert.Null(hasher.Inside);
        Assert.True(transactions.Begun > 0);
    }

    private sealed class Transactions : DbTransactionInterceptor
    {
        public int Begun { get; private set; }

        public int Open { get; private set; }

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            (Begun, Open) = (Begun + 1, Open + 1);
            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Open--;
            return Task.CompletedTask;
        }
    }

    private sealed class WatchingHasher(Transactions transactions) : IPasswordHasher<Account>
    {
        public string? Outside { get; private set; }

        public string? Inside { get; private set; }

        public string HashPassword(Account user, string password)
        {
            // The password check makes a hash of nobody's when it is made.
            if (user.Email is not null && transactions.Open > 0)
                Inside = password;
            else if (user.Email is not null)
                Outside = password;
            return QuickHashes.Hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
            QuickHashes.Hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
