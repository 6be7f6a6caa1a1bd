namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>Up to five answers to "why?", each asked of the one before (fem hvorfor).</summary>
public sealed class FiveWhys : IEquatable<FiveWhys>
{
    public const int Most = 5;

    private FiveWhys(IReadOnlyList<string> answers) => Answers = answers;

    /// <summary>The answers, first things first; never none, and none of them empty.</summary>
    public IReadOnlyList<string> Answers { get; }

    /// <summary>What was typed, made answers: empty ones are left out. Null where nothing is left.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.whys</c>: more than five; <c>improvements.why</c>: one is not fit.</exception>
    public static FiveWhys? From(IReadOnlyList<string?> typed)
    {
        if (typed.Count > Most)
            throw new RuleViolationException("improvements.whys");
        var answers = typed.Select(ImprovementTexts.Why.From).Where(answer => answer.Length > 0).ToList();
        return answers.Count == 0 ? null : new FiveWhys(answers);
    }

    /// <summary>As stored: an answer is one line, so they are kept a line each.</summary>
    public override string ToString() => string.Join('\n', Answers);

    /// <summary>The answers as <see cref="ToString"/> wrote them.</summary>
    public static FiveWhys? FromStored(string? stored) => stored is null ? null : new FiveWhys(stored.Split('\n'));

    /// <inheritdoc />
    public bool Equals(FiveWhys? other) => other is not null && Answers.SequenceEqual(other.Answers);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FiveWhys);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
