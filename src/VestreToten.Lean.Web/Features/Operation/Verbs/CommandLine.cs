using System.CommandLine;
using System.Data.Common;
using VestreToten.Lean.Web.Platform.Backups;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>
/// The verbs beside <c>serve</c> and <c>demo</c>. Settings may stand on the line as they may for the program: what begins with two
/// dashes and is no option of the verb is one, with the word after it where it has no value yet.
/// </summary>
internal static class CommandLine
{
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
        if (line.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{word}: {line.Errors[0].Message} ({word} --help)");
            return ExitCode.Wrong;
        }

        try
        {
            Settings.Value = settings;
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is VerbException or BackupException or IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync($"{word}: {e.Message.ReplaceLineEndings(" ")}");
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
        var options = Root.Subcommands.FirstOrDefault(c => c.Name == args[0])?.Options.SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet() ?? [];
        List<string> own = [], settings = [];
        for (var i = 0; i < args.Length; i++)
        {
            var isSetting = args[i].StartsWith("--", StringComparison.Ordinal) && !options.Contains(args[i].Split('=')[0]) && args[i] is not ("--help" or "--version");
            (isSetting ? settings : own).Add(args[i]);
            if (isSetting && !args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length && !args[i + 1].StartsWith('-'))
                settings.Add(args[++i]);
        }

        return ([.. own], [.. settings]);
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
