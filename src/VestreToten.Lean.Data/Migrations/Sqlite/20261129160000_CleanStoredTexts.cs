using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data.Sqlite;

namespace VestreToten.Lean.Data.Migrations.Sqlite;

/// <summary>Says that the stored texts have been cleaned: <see cref="Upkeep.CleanStoredTexts"/>. It changes no schema, so it has no model.</summary>
[DbContext(typeof(SqliteLeanDbContext))]
[Migration("20261129160000_" + Upkeep.CleanStoredTexts.Migration)]
public sealed class CleanStoredTexts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
