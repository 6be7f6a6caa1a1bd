using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>What a verb has of the program: its settings, its database and its console. No server, and no work of its own.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly ServiceProvider _services;
    private readonly bool _isJson;

    private VerbHost(LeanSettings settings, ServiceProvider services, bool isJson) => (Settings, _services, _isJson) = (settings, services, isJson);

    public LeanSettings Settings { get; }

    /// <summary>Reads the settings as the program does.</summary>
    /// <param name="settings">The settings of the command line.</param>
    /// <param name="isJson">Whether a script reads the answer.</param>
    public static VerbHost Of(string[] settings, bool isJson)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var lean = LeanSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, new StartCommand(IsDemo: false, IsFresh: false, settings));
        RefuseOthersFolder(lean.DataPath);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(lean);
        services.AddSingleton(TimeProvider.System);
        services.AddLeanData(lean.Provider, lean.ConnectionString);
        services.AddSingleton<Sessions>();
        services.AddBackups(lean);
        return new VerbHost(lean, services.BuildServiceProvider(), isJson);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Fails where there is no database: a verb makes none.</summary>
    public void RequireDatabase()
    {
        if (Settings.DatabaseFile is { } file && new FileInfo(file) is not { Exists: true, Length: > 0 })
            throw new NotDoneException($"there is no database {file}: is Lean__DataPath right?");
    }

    /// <summary>A moment as it stands in an answer, in UTC.</summary>
    public static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);

    /// <summary>Writes the answer: as JSON, or in words. Names in it may come from a file that somebody else has made.</summary>
    public void Say(object answer, params string[] lines)
    {
        if (_isJson)
            Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        foreach (var line in _isJson ? [] : lines)
            Console.WriteLine(LogText.Escape(line));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What root makes in another's folder, the program cannot write to afterwards.</summary>
    private static void RefuseOthersFolder(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !Directory.Exists(folder))
            return;
        if (!File.Exists("/usr/bin/stat"))
            return;
        using var stat = Process.Start(new ProcessStartInfo("/usr/bin/stat", ["-c", "%U", "--", folder]) { RedirectStandardOutput = true })!;
        var owner = stat.StandardOutput.ReadToEnd().Trim();
        stat.WaitForExit();
        if (stat.ExitCode == 0 && owner != "root")
            throw new NotDoneException($"{folder} is {owner}'s: run this as {owner}, not as root");
    }
}
