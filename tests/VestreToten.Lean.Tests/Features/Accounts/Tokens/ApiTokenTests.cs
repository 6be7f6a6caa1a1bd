using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiTokenTests(PostgresServer postgres)
{
    private const string Password = ProgramHost.AdminPassword;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_key_is_stored_as_its_hash_and_belongs_to_who_made_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var (mine, others) = (await database.SignInAsync(board.Id), await database.SignInAsync(board.Id));
        var answer = await Issue(database).ExecuteAsync(mine, "  Power   BI ", 365, Password, Stop);
        Assert.Equal(ApiTokenOutcome.Done, answer.Outcome);
        Assert.True(ApiSecret.CanBe(answer.Secret!));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var token = await db.ApiTokens.SingleAsync(Stop);
        Assert.Equal(
            ("Power BI", answer.Secret![..10], new DateOnly(2027, 11, 24), (DateOnly?)null), (token.Name, token.Beginning, token.LastDay, token.LastUsed));
        Assert.Equal(ApiSecret.Hash(answer.Secret), token.Hash);
        Assert.Equal(Calendar.TuesdayMorning, token.Created);
        Assert.Equal(SessionClaims.Read(mine)!.Value.AccountId, token.AccountId);

        // Somebody else's request to withdraw it is ignored.
        Assert.Equal(ApiTokenOutcome.Done, await Revoke(database).ExecuteAsync(others, token.Id, Stop));
        Assert.Equal(1, await db.ApiTokens.CountAsync(Stop));
        Assert.Equal(ApiTokenOutcome.Done, await Revoke(database).ExecuteAsync(mine, token.Id, Stop));
        Assert.Equal(0, await db.ApiTokens.CountAsync(Stop));
        Assert.Equal(ApiTokenOutcome.Done, await Revoke(database).ExecuteAsync(mine, token.Id, Stop));
    }

    [Fact]
    public async Task The_key_itself_is_nowhere_in_the_databases_files()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var who = await database.SignInAsync((await database.AddBoardAsync()).Id);
        var secret = (await Issue(database).ExecuteAsync(who, "Excel", 1, Password, Stop)).Secret!;
        database.ReleaseFiles();
        foreach (var file in Directory.EnumerateFiles(database.Folder, "lean.db*"))
        {
            var content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Stop));
            Assert.DoesNotContain(secret[ApiToken.BeginningLength..], content, StringComparison.Ordinal);
        }
    }

    private static IssueApiToken Issue(TestDatabase database) => new(
        new AccessCheck(database.Contexts, TimeProvider.System), database.Passwords(), database.Contexts, new FakeTimeProvider(Calendar.TuesdayMorning), NullLogger<IssueApiToken>.Instance);

    private static RevokeApiToken Revoke(TestDatabase database) =>
        new(new AccessCheck(database.Contexts, TimeProvider.System), database.Contexts, TimeProvider.System, NullLogger<RevokeApiToken>.Instance);
}
