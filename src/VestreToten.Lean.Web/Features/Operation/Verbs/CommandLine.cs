using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>
/// The verbs beside <c>serve</c> and <c>demo</c>. Settings may stand on the line as they may for the program: what begins with two
/// dashes and has a colon in its name, or is one of the host's own, with the word after it where it has no value yet.
/// </summary>
internal sealed class CommandLine
{
    private static readonly HashSet<string> OfTheHost = new(["--urls", "--environment", "--contentRoot", "--applicationName"], StringComparer.OrdinalIgnoreCase);

    private readonly Option<bool> _json = new("--json") { Description = "answer in JSON" };
    private readonly RootCommand _root = new("Digital forbedringstavle: without a command it serves");
    private readonly string[] _settings;

    private CommandLine(string[] settings)
    {
        _settings = settings;
        _root.Subcommands.Add(new Command("serve", "serve the board (also without a command)"));
        _root.Subcommands.Add(new Command("demo", "serve a demonstration with made-up data; --fresh begins anew"));
        BackupVerbs.AddTo(this);
        StatusVerb.AddTo(this);
        DoctorVerb.AddTo(this);
        MigrateVerb.AddTo(this);
        ResetAdminVerb.AddTo(this);
    }

    /// <summary>Runs the verb that the line names, and gives its exit code; null where the program is to serve.</summary>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        // What serves waits for none of this.
        if (args is not [var word, ..] || (word is "serve" or "demo" && !args.Contains("--help")) || (word.StartsWith('-') && !IsHelp(word)))
            return null;
        var (own, settings) = Split(args);
        var commands = new CommandLine(settings);
        return IsHelp(word) || commands.Find(word) is not null ? await commands.RunAsync(word, own) : null;
    }

    /// <summary>Adds a verb, with what it is given on the line and what it does with that.</summary>
    public void Add(string name, string description, Func<VerbHost, ParseResult, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var verb = new Command(name, description);
        foreach (var symbol in symbols.Prepend(_json))
        {
            if (symbol is Argument argument)
                verb.Arguments.Add(argument);
            else if (symbol is Option option)
                verb.Options.Add(option);
        }

        verb.SetAction(async (line, cancellationToken) =>
        {
            await using var host = VerbHost.Of(_settings, line.GetValue(_json));
            return await run(host, line, cancellationToken);
        });
        _root.Subcommands.Add(verb);
    }

    /// <summary>Tells the verb's own words from settings.</summary>
    internal static (string[] Own, string[] Settings) Split(string[] args)
    {
        List<string> own = [], settings = [];
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            var isSetting = name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || OfTheHost.Contains(name));
            (isSetting ? settings : own).Add(args[i]);
            if (isSetting && !args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length && !args[i + 1].StartsWith('-'))
                settings.Add(args[++i]);
        }

        return ([.. own], [.. settings]);
    }

    private static bool IsHelp(string word) => word is "--help" or "-h" or "-?" or "--version";

    private Command? Find(string word) => _root.Subcommands.FirstOrDefault(c => c.Name == word);

    private async Task<int> RunAsync(string word, string[] own)
    {
        var line = _root.Parse(own);
        if ((UnknownOption(own) ?? (line.Errors is [var error, ..] ? error.Message : null)) is { } wrong)
        {
            await Console.Error.WriteLineAsync(LogText.Escape($"{word}: {wrong} ({word} --help)"));
            return ExitCode.Wrong;
        }

        try
        {
            // Who stops it waits until it has cleared away what it has begun.
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(10) });
        }
        catch (Exception e) when (e is NotDoneException or NewerSchemaException or IOException or UnauthorizedAccessException or DbException or DbUpdateException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(LogText.Escape($"{word}: {(e.InnerException is DbException inner ? inner : e).Message.ReplaceLineEndings(" ")}"));
            return ExitCode.NotDone;
        }
    }

    /// <summary>A mistyped option would be taken for the name of a file.</summary>
    private string? UnknownOption(string[] own)
    {
        var known = _root.Options.Concat(Find(own[0])?.Options ?? []).SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet();
        return own.Skip(1).FirstOrDefault(word => word.StartsWith('-') && !known.Contains(word.Split('=')[0])) is { } unknown ? $"there is no option {unknown}" : null;
    }
}
