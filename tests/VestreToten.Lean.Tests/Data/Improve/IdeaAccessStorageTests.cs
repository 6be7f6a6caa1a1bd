using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed class IdeaAccessStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_key_leads_to_one_board_and_withdrawn_ones_nowhere(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        int[] boards = [(await database.AddBoardAsync("a")).Id, (await database.AddBoardAsync("b")).Id, (await database.AddBoardAsync("c")).Id];
        await database.SaveAsync([.. boards.Select(board => IdeaAccess.Open(board, Key(board), Calendar.TuesdayMorning))]);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            foreach (var access in await db.IdeaAccesses.AsTracking().Where(a => a.BoardId != boards[0]).ToListAsync(Stop))
                access.Withdraw(Calendar.TuesdayMorning.AddDays(1));
            await db.SaveChangesAsync(Stop);
        }

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        var typed = Key(boards[0]).ToUpperInvariant();
        Assert.Equal(boards[0], (await reader.IdeaAccesses.SingleAsync(a => a.Key == IdeaKey.Read(typed), Stop)).BoardId);
        Assert.False(await reader.IdeaAccesses.AnyAsync(a => a.Key == Key(boards[1]), Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_boards_never_share_a_key(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (first, second) = ((await database.AddBoardAsync("a")).Id, (await database.AddBoardAsync("b")).Id);
        await database.SaveAsync(IdeaAccess.Open(first, Key(1), Calendar.TuesdayMorning));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(IdeaAccess.Open(second, Key(1), Calendar.TuesdayMorning)));
    }

    private static string Key(int number) => IdeaKey.From([.. new byte[15], (byte)number]);
}
