using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data;

public sealed class InstantTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Instants_are_ordered_and_compared_in_the_database(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var account = await AddAccountAsync(database);
        int[] minutes = [7, -3, 0, 1440, -100_000];
        await database.SaveAsync([.. minutes.Select(m => Session(account, Calendar.TuesdayMorning.AddMinutes(m)))]);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var ordered = await db.SignInSessions.OrderBy(s => s.Began).Select(s => s.Began).ToListAsync(Stop);
        var later = await db.SignInSessions.CountAsync(s => s.Began > Calendar.TuesdayMorning, Stop);

        Assert.Equal(minutes.Order().Select(m => Calendar.TuesdayMorning.AddMinutes(m)), ordered);
        Assert.Equal(2, later);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_instant_on_a_norwegian_clock_is_stored_as_the_same_instant(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var meeting = SomeMeetings.Planned(boardId: board.Id).WithId(0);
        meeting.Start(Calendar.TuesdayMorning.InNorway());

        await database.SaveAsync(meeting);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var began = (await db.Meetings.SingleAsync(Stop)).Began;
        Assert.Equal((Calendar.TuesdayMorning, TimeSpan.Zero), (began!.Value, began.Value.Offset));
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.Began <= Calendar.TuesdayMorning.InNorway(), Stop));
    }

    private static async Task<int> AddAccountAsync(TestDatabase database)
    {
        var account = new Account { UserName = "kari" };
        await database.SaveAsync(account);
        return account.Id;
    }

    private static SignInSession Session(int account, DateTimeOffset began) =>
        new() { Id = Guid.NewGuid(), AccountId = account, Began = began };
}
