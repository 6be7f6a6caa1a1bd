using Npgsql;
using VestreToten.Lean.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// A throw-away PostgreSQL server of the run's own, reached through a socket in its own closed folder. It starts with
/// the first test that asks for a database and is gone at the end. Where PostgreSQL is not installed those tests are
/// skipped, but fail where CI is true.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Template = "lean_template";

    private readonly Lazy<Task<PostgresCluster>> _cluster = new(StartAsync);
    private int _databases;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsValueCreated && _cluster.Value.IsCompletedSuccessfully)
            await (await _cluster.Value).DisposeAsync();
    }

    /// <summary>A database with the schema of today: a copy of one that was migrated once.</summary>
    internal Task<TestDatabase> CreateAsync() => CreateAsync(" TEMPLATE " + Template);

    /// <summary>A database without a schema.</summary>
    internal Task<TestDatabase> EmptyAsync() => CreateAsync("");

    private async Task<TestDatabase> CreateAsync(string template)
    {
        if (PostgresCluster.Binaries is null)
            SkipOrFail("PostgreSQL's server programs are not installed: no initdb in /usr/lib/postgresql/*/bin.");
        var cluster = await _cluster.Value;
        var name = "lean_" + Interlocked.Increment(ref _databases);
        await ExecuteAsync(cluster, $"CREATE DATABASE {name}{template}");
        return new PostgresDatabase(cluster.ConnectionString(name));
    }

    private static void SkipOrFail(string reason)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static async Task<PostgresCluster> StartAsync()
    {
        var cluster = await PostgresCluster.StartAsync();
        await ExecuteAsync(cluster, "CREATE DATABASE " + Template);
        await using var template = new PostgresDatabase(cluster.ConnectionString(Template), isKept: true);
        await template.UpgradeAsync(CancellationToken.None);
        return cluster;
    }

    private static async Task ExecuteAsync(PostgresCluster cluster, string sql)
    {
        await using var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
