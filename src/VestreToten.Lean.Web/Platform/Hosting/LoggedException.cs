using System.Text;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// An exception as sinks write it. Each line is indented, so that none can be taken for a log line, and holds one type with
/// its message, or one frame.
/// </summary>
internal sealed class LoggedException(Exception original) : Exception(LogText.EscapeMessage(original.Message))
{
    private const int MaxDepth = 6, MaxFrames = 40;

    public override string? StackTrace => null;

    public override string ToString()
    {
        var lines = new StringBuilder();
        Append(lines, original, depth: 0);
        return lines.ToString();
    }

    private static void Append(StringBuilder lines, Exception exception, int depth)
    {
        lines.Append("  ").Append(depth == 0 ? "" : "---> ").Append(exception.GetType()).Append(": ")
            .Append(LogText.EscapeMessage(exception.Message)).Append(Environment.NewLine);
        foreach (var frame in (exception.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MaxFrames))
            lines.Append("    ").Append(LogText.Escape(frame)).Append(Environment.NewLine);
        if (depth == MaxDepth)
            return;
        IEnumerable<Exception> inner = exception is AggregateException many ? many.InnerExceptions.Take(MaxDepth)
            : exception.InnerException is { } one ? [one] : [];
        foreach (var cause in inner)
            Append(lines, cause, depth + 1);
    }
}
