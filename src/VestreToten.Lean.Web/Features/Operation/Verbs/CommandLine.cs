using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>
/// The verbs beside <c>serve</c> and <c>demo</c>. Settings may stand on the line as they may for the program: what begins with two
/// dashes and has a colon in its name, or is one of the host's own, with the word after it where it has no value yet.
/// </summary>
internal static class CommandLine
{
    private static readonly HashSet<string> OfTheHost = new(["--urls", "--environment", "--contentRoot", "--applicationName"], StringComparer.OrdinalIgnoreCase);

    private static readonly RootCommand Root = Build();

    /// <summary>Runs the verb that the line names, and gives its exit code; null where the program is to serve.</summary>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        if (args is not [var word, ..] || (Root.Subcommands.FirstOrDefault(c => c.Name == word) is null && word is not ("--help" or "-h" or "-?" or "--version")))
            return null;
        if (word is "serve" or "demo" && !args.Contains("--help"))
            return null;
        var (own, settings) = Split(args);
        var line = Root.Parse(own);
        if ((UnknownOption(own) ?? (line.Errors is [var error, ..] ? error.Message : null)) is { } wrong)
        {
            await Console.Error.WriteLineAsync($"{word}: {wrong} ({word} --help)");
            return ExitCode.Wrong;
        }

        try
        {
            Settings.Value = settings;
            // Who stops it waits until it has cleared away what it has begun.
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(10) });
        }
        catch (Exception e) when (e is VerbException or BackupException or NewerSchemaException or IOException or UnauthorizedAccessException or DbException or DbUpdateException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{word}: {(e.InnerException is DbException inner ? inner : e).Message.ReplaceLineEndings(" ")}");
            return ExitCode.NotDone;
        }
    }

    /// <summary>The settings of the line that is being run.</summary>
    internal static AsyncLocal<string[]> Settings { get; } = new();

    /// <summary>A verb, its options, and what it does with them.</summary>
    internal static Command Verb(string name, string description, Option<bool> json, Func<VerbHost, ParseResult, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var verb = new Command(name, description);
        verb.Options.Add(json);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                verb.Arguments.Add(argument);
            else if (symbol is Option option)
                verb.Options.Add(option);
        }

        verb.SetAction(async (line, cancellationToken) =>
        {
            await using var host = VerbHost.Of(Settings.Value ?? [], line.GetValue(json));
            return await run(host, line, cancellationToken);
        });
        return verb;
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

    /// <summary>A mistyped option would be taken for the name of a file.</summary>
    private static string? UnknownOption(string[] own)
    {
        var known = Root.Options.Concat(Root.Subcommands.FirstOrDefault(c => c.Name == own[0])?.Options ?? []).SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet();
        return own.Skip(1).FirstOrDefault(word => word.StartsWith('-') && !known.Contains(word.Split('=')[0])) is { } unknown ? $"there is no option {unknown}" : null;
    }

    private static RootCommand Build()
    {
        var json = new Option<bool>("--json") { Description = "answer in JSON" };
        var root = new RootCommand("Digital forbedringstavle: without a command it serves");
        root.Subcommands.Add(new Command("serve", "serve the board (also without a command)"));
        root.Subcommands.Add(new Command("demo", "serve a demonstration with made-up data; --fresh begins anew"));
        foreach (var verb in (Command[])[.. BackupVerbs.All(json), StatusVerb.Of(json), DoctorVerb.Of(json), MigrateVerb.Of(json), ResetAdminVerb.Of(json)])
            root.Subcommands.Add(verb);
        return root;
    }
}
