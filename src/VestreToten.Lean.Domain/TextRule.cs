namespace VestreToten.Lean.Domain;

/// <summary>What one kind of text from people must be. Lengths are in characters as a reader counts them (graphemes).</summary>
/// <param name="Key">The rule that is broken where <see cref="Check"/> was not asked first.</param>
/// <param name="Shortest">The fewest characters; 0 where nothing at all is fine.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="ManyLines">Whether line breaks are kept.</param>
public sealed record TextRule(string Key, int Shortest, int MaxLength, bool ManyLines = false)
{
    /// <summary>Room enough in a database for the longest text of the widest characters, in UTF-16 code units.</summary>
    public int Room => MaxLength * 4;

    public TextFault Check(string? typed) => CheckTidy(Tidy(typed)) is var fault && IsFine(fault) ? TextFault.None : fault;

    /// <summary>What was typed, tidied; empty where nothing was typed and nothing is needed.</summary>
    /// <exception cref="RuleViolationException"><see cref="Key"/>: <see cref="Check"/> was not asked first.</exception>
    public string From(string? typed)
    {
        var text = Tidy(typed);
        var fault = CheckTidy(text);
        if (!IsFine(fault))
            throw new RuleViolationException(Key);
        return fault == TextFault.Empty ? "" : text;
    }

    /// <summary>As <see cref="From"/>, but null where nothing was typed.</summary>
    /// <exception cref="RuleViolationException"><see cref="Key"/>.</exception>
    public string? OrNull(string? typed) => From(typed) is { Length: > 0 } text ? text : null;

    private bool IsFine(TextFault fault) => fault == TextFault.None || (fault == TextFault.Empty && Shortest == 0);

    // To the check a line break is a character like another.
    private TextFault CheckTidy(string text) =>
        PlainText.Check(ManyLines ? text.Replace('\n', ' ') : text, Math.Max(Shortest, 1), MaxLength);

    private string Tidy(string? typed) => ManyLines ? PlainText.Lines(typed) : PlainText.OneLine(typed);
}
