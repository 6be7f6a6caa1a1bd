using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VestreToten.Lean.Data.Sqlite;

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteLeanDbContext>
{
    public SqliteLeanDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLeanDbContext>().UseSqlite("Data Source=design.db").Options);
}
