using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Sqlite;

public sealed class SqliteSchemaTests
{
    [Theory]
    [InlineData("Ballots")]
    [InlineData("Tallies")]
    [InlineData("ClosedWeeks")]
    [InlineData("ClosedGoalWeeks")]
    public async Task Ballots_tallies_and_closed_weeks_have_no_row_numbers_that_would_tell_their_order(string table)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(stop);

        var schema = await db.Database
            .SqlQuery<string>($"SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {table}").SingleAsync(stop);

        Assert.EndsWith("WITHOUT ROWID", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballots_row_has_a_round_a_tag_a_sealed_ballot_and_nothing_else()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(stop);

        var columns = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info('Ballots')").ToListAsync(stop);

        Assert.Equal(["RoundId", "Tag", "Sealed"], columns);
    }
}
