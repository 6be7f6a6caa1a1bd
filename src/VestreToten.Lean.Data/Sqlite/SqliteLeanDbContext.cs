using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Data.Sqlite;

/// <summary>The embedded default. Instants are stored as UTC ticks, which SQLite can order and compare.</summary>
public sealed class SqliteLeanDbContext(DbContextOptions<SqliteLeanDbContext> options) : LeanDbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
