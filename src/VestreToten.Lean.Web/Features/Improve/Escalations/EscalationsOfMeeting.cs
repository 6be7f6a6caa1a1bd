namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>The escalations that a meeting looks at.</summary>
/// <param name="Above">The name of the nearest unit above with a board; null where there is none.</param>
/// <param name="ToAnswer">Asked of this board and not answered, the first deadline first.</param>
/// <param name="Answered">Sent from here and answered since the last meeting.</param>
/// <param name="Waiting">Sent from here and not answered.</param>
public sealed record EscalationsOfMeeting(
    string? Above, IReadOnlyList<EscalationRow> ToAnswer, IReadOnlyList<EscalationRow> Answered, IReadOnlyList<EscalationRow> Waiting)
{
    public bool IsEmpty => ToAnswer.Count + Answered.Count + Waiting.Count == 0;

    /// <summary>How many are not shown where there is room for so many of each.</summary>
    public int Beyond(int room) => new[] { ToAnswer, Answered, Waiting }.Sum(rows => Math.Max(0, rows.Count - room));
}
