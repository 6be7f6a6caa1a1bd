namespace VestreToten.Lean.Web.Features.Boards.Today;

/// <summary>One line of what waits for somebody, in the reader's language.</summary>
/// <param name="Mark">Its <c>data-testid</c>: <c>waiting-</c> and what it is.</param>
/// <param name="Count">How many wait.</param>
/// <param name="What">What they are, after the number.</param>
/// <param name="Details">Their titles, the most urgent first.</param>
/// <param name="Verb">What can be done about it: the link's words.</param>
/// <param name="Href">Where.</param>
public sealed record WaitingRow(string Mark, int Count, string What, IReadOnlyList<string> Details, string Verb, string Href)
{
    /// <summary>How many titles a line names.</summary>
    public const int MaxDetails = 3;

    /// <summary>Since when, or by when; empty where that says nothing.</summary>
    public string When { get; init; } = "";

    /// <summary>A day has passed by which it was promised.</summary>
    public bool IsLate { get; init; }

    /// <summary>The unit, for those who have several.</summary>
    public string? UnitName { get; init; }
}
