namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What is logged of a letter: its number, and never its reader.</summary>
internal static partial class DigestLog
{
    [LoggerMessage(90, LogLevel.Information, "Digest {DigestId} sent")]
    public static partial void LogSent(this ILogger logger, int digestId);

    [LoggerMessage(91, LogLevel.Warning, "Digest {DigestId} deferred by the mail server ({Answer}); will retry")]
    public static partial void LogPutOff(this ILogger logger, int digestId, int? answer);

    [LoggerMessage(92, LogLevel.Warning, "Digest {DigestId} rejected by the mail server ({Answer}); not retried")]
    public static partial void LogRefused(this ILogger logger, int digestId, int? answer);

    [LoggerMessage(93, LogLevel.Warning, "Digest {DigestId} delivery unknown (no reply after DATA); not retried")]
    public static partial void LogLost(this ILogger logger, int digestId);

    [LoggerMessage(94, LogLevel.Warning, "Digest {DigestId} expired unsent")]
    public static partial void LogLate(this ILogger logger, int digestId);

    [LoggerMessage(95, LogLevel.Information, "Digest {DigestId} skipped: its reader has opted out, or there is nothing to report")]
    public static partial void LogDropped(this ILogger logger, int digestId);

    [LoggerMessage(96, LogLevel.Warning, "Mail server unreachable; retrying in {Minutes} minutes ({Failure})")]
    public static partial void LogUnreachable(this ILogger logger, int minutes, string failure);

    [LoggerMessage(98, LogLevel.Error, "Mail server rejected all {Count} digests of a run; none counts as its reader's fault; will retry")]
    public static partial void LogAllRefused(this ILogger logger, int count);

    [LoggerMessage(99, LogLevel.Error, "Digest {DigestId} could not be composed")]
    public static partial void LogUnwritten(this ILogger logger, int digestId, Exception exception);
}
