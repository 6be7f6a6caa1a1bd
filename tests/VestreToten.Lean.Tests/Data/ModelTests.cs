using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Postgres;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data;

public sealed class ModelTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public void The_migrations_say_all_that_the_model_says(DatabaseProvider provider)
    {
        using var services = Services(provider);
        using var db = services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, typeof(SqliteLeanDbContext))]
    [InlineData(DatabaseProvider.PostgreSql, typeof(PostgresLeanDbContext))]
    public void Each_provider_has_its_own_context_also_for_the_stores_of_the_accounts(DatabaseProvider provider, Type context)
    {
        using var services = Services(provider);
        using var scope = services.CreateScope();
        using var db = services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

        Assert.IsType(context, db);
        Assert.IsType(context, scope.ServiceProvider.GetRequiredService<LeanDbContext>());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void Reads_are_not_tracked_unless_they_ask_for_it(DatabaseProvider provider)
    {
        using var services = Services(provider);
        using var db = services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

        Assert.Equal(QueryTrackingBehavior.NoTracking, db.ChangeTracker.QueryTrackingBehavior);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void The_model_does_not_know_the_ballots(DatabaseProvider provider)
    {
        using var services = Services(provider);
        using var db = services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToList();

        Assert.Contains("Tallies", tables);
        Assert.DoesNotContain("Ballots", tables);
    }

    /// <summary>Wired up as in the program; no server is asked.</summary>
    private static ServiceProvider Services(DatabaseProvider provider) =>
        new ServiceCollection()
            .AddLeanData(provider, provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=nowhere")
            .BuildServiceProvider();
}
