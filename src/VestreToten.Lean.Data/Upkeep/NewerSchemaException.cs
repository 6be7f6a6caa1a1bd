namespace VestreToten.Lean.Data.Upkeep;

/// <summary>The database has a migration that this program does not know.</summary>
public sealed class NewerSchemaException(string migration) : Exception($"a newer program has changed the database ({migration}): start that one, or restore the backup from before");
