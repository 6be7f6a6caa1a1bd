using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Insight;

public sealed class DigestStorageTests(PostgresServer postgres)
{
    private static readonly DigestPeriod Week = DigestPeriod.At(DigestKind.Weekly, Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task There_is_one_letter_of_each_kind_for_each_person_in_each_period(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var account = await AddAccountAsync(database);
        await database.SaveAsync(New(account, Week));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(New(account, Week)));
        await database.SaveAsync(
            New(account, DigestPeriod.At(DigestKind.Monthly, Calendar.TuesdayMorning)), New(await AddAccountAsync(database), Week));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(3, await db.Digests.CountAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task It_comes_back_as_it_went_in_and_goes_with_its_account(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var account = await AddAccountAsync(database);
        var letter = New(account, Week);
        letter.Take(Calendar.TuesdayMorning);
        letter.PutOff(450, Calendar.TuesdayMorning);
        var choice = DigestChoice.Default(account);
        choice.Choose(DigestKind.Monthly, false);
        choice.Speak("nn-NO");
        await database.SaveAsync(letter, choice);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var read = await db.Digests.SingleAsync(Stop);
        Assert.Equal(
            (account, DigestKind.Weekly, 202648, DigestState.Waiting, Calendar.TuesdayMorning, Calendar.TuesdayMorning.AddMinutes(5), 450, letter.Key, 3),
            (read.AccountId, read.Kind, read.Period, read.State, read.Since, read.NextTry, read.Answer!.Value, read.Key, read.Version));
        var chosen = await db.DigestChoices.SingleAsync(Stop);
        Assert.Equal((true, false, "nn-NO"), (chosen.Weekly, chosen.Monthly, chosen.Language));

        await db.Users.ExecuteDeleteAsync(Stop);
        Assert.Equal((0, 0), (await db.Digests.CountAsync(Stop), await db.DigestChoices.CountAsync(Stop)));
    }

    private static Digest New(int accountId, DigestPeriod period) => Digest.Make(accountId, period, Guid.NewGuid(), Calendar.TuesdayMorning);

    private static async Task<int> AddAccountAsync(TestDatabase database)
    {
        var email = Guid.NewGuid() + "@kommune.invalid";
        var account = new Lean.Data.Accounts.Account { UserName = email, NormalizedUserName = email, Email = email, Name = "Ola Nordmann" };
        await database.SaveAsync(account);
        return account.Id;
    }
}
