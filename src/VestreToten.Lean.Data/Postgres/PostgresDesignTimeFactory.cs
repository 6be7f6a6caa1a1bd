using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VestreToten.Lean.Data.Postgres;

internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresLeanDbContext>
{
    public PostgresLeanDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresLeanDbContext>().UseNpgsql("Host=localhost;Database=design").Options);
}
