using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Data.Postgres;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Data;

/// <summary>Registers the database: the only factory of connections.</summary>
public static class DataServices
{
    private static readonly AuditLogging Logging = new();

    private static readonly AccountQueries Accounts = new();

    /// <summary>Adds the pooled context factory of the chosen provider, and a scoped context for Identity's stores.</summary>
    public static IServiceCollection AddLeanData(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        SqliteMemory.ZeroFreed();
        if (provider == DatabaseProvider.PostgreSql)
            Add<PostgresLeanDbContext>(services, options => options.UseNpgsql(connectionString));
        else
            Add<SqliteLeanDbContext>(services, options => options.UseSqlite(connectionString, OneForEachList).AddInterceptors(new SqlitePragmas()));
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext());
        services.AddSingleton(new PlainConnections(provider, connectionString));
        services.AddSingleton<FirstLook>();
        services.AddSingleton<SchemaUpgrade>();
        return services;
    }

    /// <summary>
    /// A list in a question is one parameter, however long: hundreds of them would each be looked up by name. PostgreSQL has
    /// arrays, and does so anyway.
    /// </summary>
    private static void OneForEachList(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static void Add<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> provider)
        where TContext : LeanDbContext
    {
        services.AddPooledDbContextFactory<TContext>(options =>
        {
            provider(options);
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(Logging, Accounts);
        });
        services.AddSingleton<IDbContextFactory<LeanDbContext>, ContextFactory<TContext>>();
    }

    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<LeanDbContext>
        where TContext : LeanDbContext
    {
        public LeanDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<LeanDbContext> CreateDbContextAsync(CancellationToken cancellationToken) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
