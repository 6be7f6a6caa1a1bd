namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>What the page shows.</summary>
/// <param name="Above">The name of the nearest unit above with a board; null where there is none.</param>
/// <param name="Sent">Sent up from here.</param>
/// <param name="Received">Asked of this board.</param>
/// <param name="CanBeSent">The open improvements that are not with the board above.</param>
public sealed record EscalationLists(
    string? Above, IReadOnlyList<EscalationRow> Sent, IReadOnlyList<EscalationRow> Received, IReadOnlyList<SendableImprovement> CanBeSent);

/// <summary>An improvement that can be sent up.</summary>
public sealed record SendableImprovement(int Id, string Title);
