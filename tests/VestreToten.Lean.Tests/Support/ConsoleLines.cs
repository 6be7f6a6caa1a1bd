using System.Text;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Listens to what the programs under test write on the console, while it is still written.</summary>
internal sealed class ConsoleLines : TextWriter
{
    private static readonly Lazy<ConsoleLines> Installed = new(() =>
    {
        var lines = new ConsoleLines(Console.Out);
        Console.SetOut(lines);
        return lines;
    });

    private readonly TextWriter _console;
    private readonly StringBuilder _heard = new();

    private ConsoleLines(TextWriter console) => _console = console;

    public override Encoding Encoding => _console.Encoding;

    /// <summary>Begins to listen, once a run.</summary>
    public static ConsoleLines Listen() => Installed.Value;

    public string[] All()
    {
        lock (_heard)
            return _heard.ToString().Split('\n', StringSplitOptions.TrimEntries);
    }

    public override void Write(char value)
    {
        lock (_heard)
            _heard.Append(value);
        _console.Write(value);
    }

    public override void Write(string? value)
    {
        lock (_heard)
            _heard.Append(value);
        _console.Write(value);
    }
}
