namespace VestreToten.Lean.Data;

/// <summary>Where the data live.</summary>
public enum DatabaseProvider
{
    /// <summary>One embedded file: the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, when one machine is not enough.</summary>
    PostgreSql,
}
