using Microsoft.Extensions.Logging;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Counts the errors that the ballot writer logs.</summary>
internal sealed class FailureCount : ILogger<BallotWriter>
{
    private int _count;

    public int Count => _count;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
            Interlocked.Increment(ref _count);
    }
}
