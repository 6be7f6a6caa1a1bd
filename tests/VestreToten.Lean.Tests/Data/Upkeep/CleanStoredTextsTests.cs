using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Data.Upkeep;

/// <summary>What was stored before typed texts were cleaned is cleaned once, at the upgrade.</summary>
public sealed class CleanStoredTextsTests(PostgresServer postgres)
{
    /// <summary>"Blå dør", decomposed, with a zero-width space, a control character and a soft hyphen.</summary>
    private const string Dirty = "Bla\u030A\u200B d\u0002ø\u00ADr";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_upgrade_cleans_what_lies_in_an_older_schema_and_a_second_finds_nothing_to_do(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);
        await using (var old = await database.Contexts.CreateDbContextAsync(Stop))
        {
            await old.GetService<IMigrator>().MigrateAsync("ApiTokens", Stop);
            await old.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Units" ("Id", "Name", "Slug", "Path", "Order", "Staff") VALUES (1, {Dirty}, 'kommunen', '/1/', 1, 12)""", Stop);
        }

        Assert.Equal(1, await new SchemaUpgrade(database.Contexts).RunAsync(Path.Combine(database.Folder, "upgrade.lock"), Stop));
        Assert.Null(await new SchemaUpgrade(database.Contexts).RunAsync(Path.Combine(database.Folder, "upgrade.lock"), Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal("Blå dør", (await db.Units.SingleAsync(Stop)).Name);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task More_rows_than_a_batch_are_cleaned_and_clean_ones_are_not_written(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        for (var i = 0; i < 1203; i++)
            db.Improvements.Add(SomeImprovements.New($"Forslag {i}", boardId: board.Id));
        await db.SaveChangesAsync(Stop);
        await db.Database.ExecuteSqlAsync($"""UPDATE "Improvements" SET "Title" = {Dirty}, "Whys" = {"Fo\u200Brdi\n\nDerfor\u00AD"} WHERE "Title" <> 'Forslag 7'""", Stop);

        Assert.Equal(1202, await new CleanStoredTexts(db).RunAsync(Stop));
        Assert.Equal(0, await new CleanStoredTexts(db).RunAsync(Stop));

        var stored = await db.Improvements.ToListAsync(Stop);
        Assert.Equal(1202, stored.Count(i => i.Title == "Blå dør" && i.Whys!.Answers.SequenceEqual(["Fordi", "", "Derfor"])));
        Assert.Single(stored, i => i.Title == "Forslag 7");
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Who_was_stored_with_an_invisible_sign_is_found_by_what_is_typed_and_two_are_never_made_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        foreach (var (email, name) in new[] { ("ka\u200Bri@kommune.invalid", "Kari"), ("ola@kommune.invalid", "Ola"), ("o\u00ADla@kommune.invalid", "Ola 2") })
            await database.SaveAsync(new Account { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), Name = name });
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        Assert.Equal(1, await new CleanStoredTexts(db).RunAsync(Stop));

        var accounts = await db.Users.OrderBy(a => a.Id).Select(a => a.NormalizedUserName).ToListAsync(Stop);
        Assert.Equal([EmailAddress.Key("kari@kommune.invalid"), "OLA@KOMMUNE.INVALID", "O\u00ADLA@KOMMUNE.INVALID"], accounts);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Every_column_of_the_list_is_there_and_none_of_a_ballot_or_a_tally(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        foreach (var (table, columns) in StoredTexts.Columns.Append(StoredTexts.Addresses))
        {
            var selected = string.Join(", ", columns.Select(column => $"\"{column}\""));
            // In SQLite a quoted name that is no column is a text: an alias of the table tells.
            var sql = $"SELECT {string.Join(", ", columns.Select(column => $"t.\"{column}\""))} FROM \"{table}\" t WHERE 1 = 0";
            await db.Database.OpenConnectionAsync(Stop);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(Stop);
            Assert.Equal(columns.Length, reader.FieldCount);
            Assert.DoesNotContain("Ballot", table + selected, StringComparison.Ordinal);
            Assert.DoesNotContain("Tall", table + selected, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_becomes_nothing_and_lines_keep_their_number()
    {
        Assert.Equal("a\n\nb\n", CleanStoredTexts.CleanLines("a\u200B\n\u00AD\nb \n"));
        Assert.Equal("kari@kommune.invalid", CleanStoredTexts.CleanAddress(" ka\u200Fri@kommune.\u200Binvalid"));
    }
}
