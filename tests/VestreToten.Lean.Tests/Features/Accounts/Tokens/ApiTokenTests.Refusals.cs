using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiTokenTests
{
    [Theory]
    [InlineData(null, 30, nameof(ApiTokenOutcome.NameMissing))]
    [InlineData(" \u200b ", 30, nameof(ApiTokenOutcome.NameMissing))]
    [InlineData("\u0000", 30, nameof(ApiTokenOutcome.NameMissing))]
    [InlineData("\uFFFE", 30, nameof(ApiTokenOutcome.NameMissing))]
    [InlineData("Excel", 0, nameof(ApiTokenOutcome.Days))]
    [InlineData("Excel", 366, nameof(ApiTokenOutcome.Days))]
    [InlineData("Excel", -1, nameof(ApiTokenOutcome.Days))]
    public async Task What_cannot_be_a_key_is_told_and_nothing_is_made(string? name, int days, string outcome)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var who = await database.SignInAsync((await database.AddBoardAsync()).Id);
        var answer = await Issue(database).ExecuteAsync(who, name, days, Password, Stop);
        Assert.Equal((outcome, null), (answer.Outcome.ToString(), answer.Secret));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(db.ApiTokens);
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_one_can_have_and_how_long_they_are_called()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id);
        Assert.Equal(ApiTokenOutcome.NameTooLong, (await Issue(database).ExecuteAsync(who, new string('x', 61), 30, Password, Stop)).Outcome);
        for (var i = 0; i < ApiToken.MaxPerAccount; i++)
            Assert.Equal(ApiTokenOutcome.Done, (await Issue(database).ExecuteAsync(who, new string('å', 60), 30, Password, Stop)).Outcome);
        Assert.Equal(ApiTokenOutcome.TooMany, (await Issue(database).ExecuteAsync(who, "Excel", 30, Password, Stop)).Outcome);
        Assert.Equal(ApiTokenOutcome.Done, (await Issue(database).ExecuteAsync(await database.SignInAsync(board.Id), "Excel", 30, Password, Stop)).Outcome);
    }

    [Fact]
    public async Task Who_has_signed_out_or_brings_a_key_makes_no_keys()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var who = await database.SignInAsync((await database.AddBoardAsync()).Id);
        Assert.Equal(ApiTokenOutcome.Done, (await Issue(database).ExecuteAsync(who, "Excel", 30, Password, Stop)).Outcome);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var token = await db.ApiTokens.SingleAsync(Stop);
        var program = new ApiTokenClaims(token.AccountId, token.Id).ToPrincipal(ApiTokenHandler.SchemeName);
        Assert.Equal(ApiTokenOutcome.Denied, (await Issue(database).ExecuteAsync(program, "Excel", 30, Password, Stop)).Outcome);
        await db.SignInSessions.ExecuteDeleteAsync(Stop);
        Assert.Equal(ApiTokenOutcome.Denied, (await Issue(database).ExecuteAsync(who, "Excel", 30, Password, Stop)).Outcome);
        Assert.Equal(ApiTokenOutcome.Denied, await Revoke(database).ExecuteAsync(who, token.Id, Stop));
    }

    [Fact]
    public async Task Without_the_password_there_is_no_key_and_guessing_at_it_ends()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var clock = new FakeTimeProvider(Calendar.TuesdayMorning);
        var who = await database.SignInAsync((await database.AddBoardAsync()).Id);
        var issue = new IssueApiToken(
            new AccessCheck(database.Contexts, TimeProvider.System), database.Passwords(clock), database.Contexts, clock, NullLogger<IssueApiToken>.Instance);
        async Task<ApiTokenOutcome> TryAsync(string? password) => (await issue.ExecuteAsync(who, "Excel", 30, password, Stop)).Outcome;
        Assert.Equal(ApiTokenOutcome.PasswordMissing, await TryAsync(null));
        Assert.Equal(ApiTokenOutcome.PasswordMissing, await TryAsync(""));
        for (var i = 1; i < WrongPasswords.FreeTries; i++)
            Assert.Equal(ApiTokenOutcome.PasswordWrong, await TryAsync("noe helt annet"));
        Assert.Equal(ApiTokenOutcome.PasswordLater, await TryAsync("noe helt annet"));
        Assert.Equal(ApiTokenOutcome.PasswordLater, await TryAsync(Password));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(db.ApiTokens);
        clock.Advance(WrongPasswords.FirstWait);
        Assert.Equal(ApiTokenOutcome.Done, await TryAsync(Password));
    }
}
