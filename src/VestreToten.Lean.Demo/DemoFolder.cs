namespace VestreToten.Lean.Demo;

/// <summary>The demonstration's own folder, never that of a real database.</summary>
internal static class DemoFolder
{
    public const string PasswordFile = "password.txt";

    private static readonly string[] OwnEntries =
        ["forbedringstavle.db", "forbedringstavle.db-wal", "forbedringstavle.db-shm", "upgrade.lock", "keys", "cookie-keys", "photos", PasswordFile];

    /// <summary>Takes away what the demonstration made; anything else in the folder stays.</summary>
    public static void Empty(string path)
    {
        foreach (var entry in OwnEntries.Select(name => Path.Combine(path, name)))
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }
    }
}
