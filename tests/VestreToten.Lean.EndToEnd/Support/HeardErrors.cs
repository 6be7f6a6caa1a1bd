using System.Collections.Concurrent;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The errors that programs in the tests' own process log, told apart by their ports.</summary>
public static class HeardErrors
{
    private static readonly ConcurrentDictionary<int, ConcurrentQueue<string>> Logged = new();

    /// <summary>What a program is started with to be heard.</summary>
    public static string[] Settings { get; } =
    [
        "--Serilog:Using:0=" + typeof(HeardErrors).Assembly.GetName().Name, "--Serilog:WriteTo:0:Name=" + nameof(Heard), "--Serilog:WriteTo:0:Args:port={port}",
    ];

    /// <summary>Fails where the program was not heard at all.</summary>
    public static IReadOnlyCollection<string> Of(RunningProgram program) => Logged[new Uri(program.Address).Port];

    /// <summary>The sink, as the settings name it.</summary>
    public static LoggerConfiguration Heard(this LoggerSinkConfiguration to, int port) => to.Sink(new Sink(Logged.GetOrAdd(port, _ => [])));

    private sealed class Sink(ConcurrentQueue<string> logged) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error)
                logged.Enqueue($"{logEvent.RenderMessage(null)} {logEvent.Exception}");
        }
    }
}
