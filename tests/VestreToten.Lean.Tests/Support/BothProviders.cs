using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>For a theory that holds on SQLite and on PostgreSQL.</summary>
public sealed class BothProviders : TheoryData<DatabaseProvider>
{
    public BothProviders()
    {
        Add(DatabaseProvider.Sqlite);
        Add(DatabaseProvider.PostgreSql);
    }
}
