using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Data.Postgres;

/// <summary>For more than one node. Instants are stored in UTC: Npgsql refuses one on any other clock.</summary>
public sealed class PostgresLeanDbContext(DbContextOptions<PostgresLeanDbContext> options) : LeanDbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
