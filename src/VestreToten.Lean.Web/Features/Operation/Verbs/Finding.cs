namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>How well something is.</summary>
internal enum Health
{
    Good,

    /// <summary>It works, and could be better.</summary>
    Doubtful,

    Bad,
}

/// <summary>What the doctor has found.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="State">How well it is.</param>
/// <param name="Found">How it is.</param>
/// <param name="ToDo">What to do; null where it is well.</param>
internal sealed record Finding(string What, Health State, string Found, string? ToDo)
{
    public static Finding Good(string what, string found) => new(what, Health.Good, found, null);

    /// <summary>Good where it holds, else as bad as said, with what to do.</summary>
    public static Finding Of(string what, bool isGood, string found, Health otherwise, string toDo) =>
        new(what, isGood ? Health.Good : otherwise, found, isGood ? null : toDo);
}
