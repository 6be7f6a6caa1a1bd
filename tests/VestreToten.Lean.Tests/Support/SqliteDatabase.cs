using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    private const string FileName = "lean.db";

    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOnceAsync);

    private SqliteDatabase(string folder) : base(DatabaseProvider.Sqlite, "Data Source=" + Path.Combine(folder, FileName), folder)
    {
    }

    public string FilePath => Path.Combine(Folder, FileName);

    /// <summary>A database with the schema of today. It is migrated once a run and copied after that.</summary>
    public static async Task<SqliteDatabase> CreateAsync()
    {
        var migrated = await Migrated.Value;
        var database = Empty();
        await File.WriteAllBytesAsync(database.FilePath, migrated);
        return database;
    }

    /// <summary>No file yet.</summary>
    public static SqliteDatabase Empty() => new(Directory.CreateTempSubdirectory("lean-sqlite-").FullName);

    /// <summary>Lets go of every pooled connection, so that the files are whole and nobody's.</summary>
    public void ReleaseFiles()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    protected override void LetGo() => ReleaseFiles();

    private static async Task<byte[]> MigrateOnceAsync()
    {
        await using var database = Empty();
        await database.UpgradeAsync(CancellationToken.None);
        database.ReleaseFiles();
        return await File.ReadAllBytesAsync(database.FilePath);
    }
}
