using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class LeanSettingsTests
{
    private const int Busy = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_for_a_locked_database_waits_once_and_not_twice()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var holder = await new PlainConnections(DatabaseProvider.Sqlite, database.ConnectionString).OpenAsync(Stop);
        await using var held = await holder.BeginTransactionAsync(Stop);
        await using var waiter = await new PlainConnections(DatabaseProvider.Sqlite, Settings(database).ConnectionString).OpenAsync(Stop);
        var watch = Stopwatch.StartNew();

        var refusal = Assert.Throws<SqliteException>(waiter.BeginTransaction);

        // One patience is 5 s, two are 10, and the provider's own would be 30.
        Assert.Equal(Busy, refusal.SqliteErrorCode);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task The_provider_is_never_more_patient_than_SQLite_itself()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var connection = await new PlainConnections(DatabaseProvider.Sqlite, Settings(database).ConnectionString).OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout";

        var patience = TimeSpan.FromMilliseconds(Convert.ToDouble(await command.ExecuteScalarAsync(Stop), null));

        Assert.True(TimeSpan.FromSeconds(command.CommandTimeout) < patience, $"{command.CommandTimeout} s, {patience}");
    }

    private static LeanSettings Settings(SqliteDatabase database) => LeanSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Lean:Database:ConnectionString"] = database.ConnectionString })
            .Build(),
        database.Folder, StartCommand.Read([]));
}
