namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>How many a board waits for an answer to and owes one, and how many of each are over their deadline.</summary>
/// <param name="Slug">The board's name in addresses; empty where nothing is open.</param>
/// <param name="Waiting">Sent up, without an answer.</param>
/// <param name="WaitingMissed">Of these, over their deadline.</param>
/// <param name="ToAnswer">Asked of this board, without an answer.</param>
/// <param name="ToAnswerMissed">Of these, over their deadline.</param>
public sealed record OpenEscalations(string Slug, int Waiting, int WaitingMissed, int ToAnswer, int ToAnswerMissed);
