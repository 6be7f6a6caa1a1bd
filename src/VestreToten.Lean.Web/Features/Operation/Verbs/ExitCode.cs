namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>How a verb ends, for whoever runs it in a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It has looked, and something is not as it should be.</summary>
    public const int NotWell = 1;

    /// <summary>A setting or the command line is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>It could not be done, and nothing has been changed.</summary>
    public const int NotDone = 3;
}
