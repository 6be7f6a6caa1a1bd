using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The settings under <c>Lean</c>, read and checked once, before anything is built on them.</summary>
internal sealed record LeanSettings
{
    public required bool IsDemo { get; init; }

    public required bool IsFresh { get; init; }

    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>The folder of the SQLite file, the keys and the photos.</summary>
    public required string DataPath { get; init; }

    /// <summary>The demonstration's password, or null where one is to be made up and printed.</summary>
    public string? DemoPassword { get; init; }

    /// <summary>The most ballots that a round takes.</summary>
    public int MaxBallots { get; init; } = BallotLimit.Default;

    /// <summary>The mail server; null where no mail is to be sent.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The address that people know this server by; null where it is not set. Ends with a slash.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How much one board may hold.</summary>
    public BoardLimits Limits { get; init; } = new();

    /// <summary>How many screens may be open at once.</summary>
    public CircuitLimits Circuits { get; init; } = new(CircuitLimits.DefaultPerAccount, CircuitLimits.DefaultInAll);

    /// <summary>The kommune's own sign-in, by OpenID Connect; none where people sign in by password alone.</summary>
    public IReadOnlyList<OidcSettings> Oidc { get; init; } = [];

    /// <summary>The proxies whose headers are believed; null where the settings name none.</summary>
    public ProxySettings? Proxy { get; init; }

    /// <summary>The path that the program lies under, as in <c>/tavla</c>; empty where it has a host name of its own.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The backups that the program makes by itself.</summary>
    public BackupSettings Backup { get; init; } = new("", 0);

    /// <summary>Where open rounds keep their half of the key: never in the database, never in its backup.</summary>
    public string KeyFolder => Path.Combine(DataPath, "keys");

    /// <summary>Where photos lie, named by the hash of their content.</summary>
    public string PhotoFolder => Path.Combine(DataPath, "photos");

    /// <summary>The database's file; null on PostgreSQL.</summary>
    public string? DatabaseFile => Provider == DatabaseProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;

    /// <summary>Whether the program backs its database up by itself.</summary>
    public bool MakesBackups => this is { IsDemo: false, Provider: DatabaseProvider.Sqlite, Backup.Keep: > 0 };

    /// <summary>Held while the schema is upgraded.</summary>
    public string UpgradeLockFile => Path.Combine(DataPath, "upgrade.lock");

    /// <summary>What the running program holds, so that no second one starts on the same folder.</summary>
    public string HoldFile => Path.Combine(DataPath, "program.lock");

    /// <summary>Where a backup is put together; held by <see cref="BackupHoldFile"/> meanwhile.</summary>
    public string BackupFolder => Path.Combine(DataPath, "backup.tmp");

    public string BackupHoldFile => BackupFolder + ".lock";

    /// <summary>Where a backup is read before it takes its place.</summary>
    public string RestoreFolder => Path.Combine(DataPath, "restore.tmp");

    /// <summary>ASP.NET Core's own keys, for cookies and forms.</summary>
    public string CookieKeyFolder => Path.Combine(DataPath, "cookie-keys");

    public static LeanSettings Read(IConfiguration configuration, string contentRoot, StartCommand command)
    {
        var dataPath = DataPathFrom(configuration["Lean:DataPath"], contentRoot);
        if (command.IsDemo)
            dataPath = Path.Combine(dataPath, "demo");
        var provider = command.IsDemo ? DatabaseProvider.Sqlite : ProviderFrom(configuration["Lean:Database:Provider"]);
        return new LeanSettings
        {
            IsDemo = command.IsDemo,
            IsFresh = command.IsFresh,
            Provider = provider,
            DataPath = dataPath,
            ConnectionString = ConnectionStringFrom(
                command.IsDemo ? null : configuration["Lean:Database:ConnectionString"], provider, dataPath),
            DemoPassword = configuration["Lean:Demo:Password"] is { Length: > 0 } password ? password : null,
            MaxBallots = MaxBallotsFrom(configuration["Lean:MaxBallots"]),
            PublicUrl = PublicUrlSetting.Read(configuration),
            Mail = MailSettings.Read(configuration, command.IsDemo),
            Limits = BoardLimits.Read(configuration),
            Circuits = CircuitLimits.Read(configuration),
            Proxy = ProxySettings.Read(configuration),
            Backup = BackupSettings.Read(configuration, contentRoot, dataPath),
            PathBase = PathBaseSetting.Read(configuration),
            Oidc = OidcSettings.Read(configuration, contentRoot, command.IsDemo),
        };
    }

    private static string DataPathFrom(string? setting, string contentRoot)
    {
        if (setting is not null && (setting.Length == 0 || setting.Contains('\0')))
            throw new SettingException("Lean__DataPath", "must be the path of a folder");
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(setting ?? "App_Data", contentRoot));
        if (File.Exists(path))
            throw new SettingException("Lean__DataPath", "is a file, not a folder");
        return path;
    }

    private static int MaxBallotsFrom(string? setting) => setting switch
    {
        null => BallotLimit.Default,
        _ when int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most >= BallotLimit.Default => most,
        _ => throw new SettingException("Lean__MaxBallots", $"must be a whole number, {BallotLimit.Default} at least"),
    };

    private static DatabaseProvider ProviderFrom(string? setting) => setting switch
    {
        null => DatabaseProvider.Sqlite,
        _ when Enum.TryParse<DatabaseProvider>(setting, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            && !char.IsAsciiDigit(setting[0]) => provider,
        _ => throw new SettingException("Lean__Database__Provider", "must be Sqlite or PostgreSql"),
    };

    private static string ConnectionStringFrom(string? setting, DatabaseProvider provider, string dataPath)
    {
        try
        {
            if (provider == DatabaseProvider.PostgreSql)
            {
                return string.IsNullOrWhiteSpace(setting)
                    ? throw new SettingException("Lean__Database__ConnectionString", "PostgreSql needs one, as in Host=…;Database=…;Username=…")
                    : new NpgsqlConnectionStringBuilder(setting).ConnectionString;
            }

            // Not put together as text: a folder's name may have a semicolon in it.
            var sqlite = setting is null
                ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataPath, "forbedringstavle.db") }
                : new SqliteConnectionStringBuilder(setting);
            if (sqlite.DataSource.Length == 0)
                throw new SettingException("Lean__Database__ConnectionString", "Sqlite needs a Data Source");
            // The provider's own patience is 30 s; a phone gives up long before. It tries again for as long as this has not
            // passed, and each try waits SQLite's own five seconds (SqlitePragmas): less than they are, so that there is one
            // try and no second, whatever a clock rounds.
            sqlite.DefaultTimeout = 4;
            return sqlite.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The message of these exceptions may quote the setting, and the setting may hold a password.
            throw new SettingException("Lean__Database__ConnectionString", "cannot be read as a connection string");
        }
    }
}
