using Serilog;
using Serilog.Core;
using Serilog.Events;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

/// <summary>Whatever is logged, one event is one line, and what follows it is indented.</summary>
public sealed partial class LogTextTests
{
    private const string Forged = "18:00:00 INF Account 3 signed in";

    private static readonly string[] Breaks = ["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\u001B[2J", "\u202E", "\u2066", "\u200B", "\uFEFF", "\0", "\b", "\u009B"];

    public static TheoryData<string> Every => [.. Breaks];

    [Theory]
    [MemberData(nameof(Every))]
    public void No_input_begins_a_line_or_steers_a_terminal_wherever_it_is_logged(string lineBreak)
    {
        var hostile = "x" + lineBreak + Forged;
        var lines = Write(log =>
        {
            log.Information("A {Value}", hostile);
            log.Information("A {@Value}", new { Name = hostile, List = new[] { hostile }, Map = new Dictionary<string, string> { [hostile] = hostile } });
            log.Information("A {Value}", new Opaque(hostile));
#pragma warning disable CA2254 // A template made of input is the fault that is tried.
            log.Information("A " + hostile);
#pragma warning restore CA2254
            log.ForContext("Extra", hostile).Error(Thrown(new InvalidOperationException(hostile, new FormatException(hostile))), "B");
            log.Error(new AggregateException(hostile, new IOException(hostile)), "B");
        });
        Assert.DoesNotContain(lines, line => line.StartsWith("18:", StringComparison.Ordinal));
        Assert.All(lines.Where(l => l.Length > 0), line => Assert.Matches("^(12:00:00 |  )", line));
        Assert.DoesNotContain(string.Concat(lines), c => LogText.Escape(c.ToString()) != c.ToString());
        Assert.Contains(lines, line => line.Contains("System.FormatException: x", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("   at VestreToten", StringComparison.Ordinal) || line.Contains("    at VestreToten", StringComparison.Ordinal));
    }

    private static InvalidOperationException Thrown(InvalidOperationException exception)
    {
        try
        {
            throw exception;
        }
        catch (InvalidOperationException caught)
        {
            return caught;
        }
    }

    private static string[] Write(Action<ILogger> log)
    {
        using var text = new StringWriter();
        using (var outer = new LoggerConfiguration().WriteTo.Sink(new EscapingSink(
            new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new Lines(text)).CreateLogger())).CreateLogger())
        {
            log(outer);
        }

        return text.ToString().Split('\n');
    }

    private sealed class Opaque(string text)
    {
        public override string ToString() => text;
    }

    /// <summary>What the console's template writes.</summary>
    private sealed class Lines(TextWriter text) : ILogEventSink
    {
        private readonly Serilog.Formatting.Display.MessageTemplateTextFormatter _format =
            new("12:00:00 {Level:u3} {Message:lj} {Properties:lj}{NewLine}{Exception}", System.Globalization.CultureInfo.InvariantCulture);

        public void Emit(LogEvent logEvent) => _format.Format(logEvent, text);
    }
}
