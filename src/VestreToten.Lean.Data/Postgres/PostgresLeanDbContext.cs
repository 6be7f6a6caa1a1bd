using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Data.Postgres;

/// <summary>For more than one node.</summary>
public sealed class PostgresLeanDbContext(DbContextOptions<PostgresLeanDbContext> options) : LeanDbContext(options);
