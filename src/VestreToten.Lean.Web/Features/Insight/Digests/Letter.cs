namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>A letter in its reader's language, before it is made plain text and HTML: both say the same.</summary>
/// <param name="Language">The language, as HTML names it: <c>nn</c>.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Title">The heading.</param>
/// <param name="Lead">What the letter is, in a sentence.</param>
/// <param name="Parts">One for each unit.</param>
/// <param name="More">Where there is more to see; null where there is not.</param>
/// <param name="Why">Why the reader gets it.</param>
/// <param name="Settings">Where it is changed.</param>
/// <param name="Stop">Where it is stopped without signing in.</param>
public sealed record Letter(
    string Language, string Subject, string Title, string Lead, IReadOnlyList<LetterPart> Parts, LetterLink? More, string Why,
    LetterLink Settings, LetterLink Stop);

/// <summary>What a letter says of one unit.</summary>
/// <param name="Unit">The unit, with the address of its board.</param>
/// <param name="Depth">How deep it stands below the first one, 0 for those at the top.</param>
/// <param name="Lines">What there is to say.</param>
public sealed record LetterPart(LetterLink Unit, int Depth, IReadOnlyList<LetterLine> Lines);

/// <summary>One thing that a letter says.</summary>
/// <param name="Text">In words.</param>
/// <param name="Items">Its list; empty where it has none.</param>
/// <param name="Link">Where to see it; null for nowhere.</param>
/// <param name="IsLate">Whether something is past its day. The words say so too.</param>
public sealed record LetterLine(string Text, IReadOnlyList<string> Items, LetterLink? Link = null, bool IsLate = false);

/// <summary>An address with its words.</summary>
public sealed record LetterLink(string Text, Uri Address);
