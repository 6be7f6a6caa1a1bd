using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The settings under <c>Lean:Backup</c>: the backups that the program makes by itself, of SQLite alone.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Keep">How many nights' are kept; 0 where none are made.</param>
internal sealed record BackupSettings(string Folder, int Keep)
{
    private const int Default = 14;

    public static BackupSettings Read(IConfiguration configuration, string contentRoot, string dataPath)
    {
        var folder = configuration["Lean:Backup:Folder"] is { Length: > 0 } setting ? Path.GetFullPath(setting, contentRoot) : Path.Combine(dataPath, "backups");
        if (File.Exists(folder))
            throw new SettingException("Lean__Backup__Folder", "is a file, not a folder");
        return new BackupSettings(folder, configuration["Lean:Backup:Keep"] switch
        {
            null => Default,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep <= 1000 => keep,
            _ => throw new SettingException("Lean__Backup__Keep", "must be a whole number, 0 to 1000"),
        });
    }
}
