using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>How the database answers a query: along which index, and past what.</summary>
internal static class QueryPlan
{
    /// <param name="db">The query's context.</param>
    /// <param name="query">The query.</param>
    /// <param name="explain">What asks the provider for it, with a space at the end.</param>
    public static async Task<List<string>> OfAsync<T>(LeanDbContext db, IQueryable<T> query, string explain = "EXPLAIN QUERY PLAN ")
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = query.CreateDbCommand();
        command.CommandText = explain + command.CommandText;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(reader.FieldCount - 1));
        return lines;
    }
}
