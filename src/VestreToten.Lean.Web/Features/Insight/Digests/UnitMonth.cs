using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What the monthly letter tells of a unit: counts, and nothing of any vote.</summary>
/// <param name="Board">The unit.</param>
/// <param name="Depth">How deep it stands.</param>
/// <param name="Weeks">Weeks of the month since the board is in use; 0 where it was not yet.</param>
/// <param name="Held">Meetings held in them.</param>
/// <param name="Skipped">Weeks skipped with a reason.</param>
/// <param name="Overdue">Open improvements past their day, today.</param>
/// <param name="Waiting">Løft sent up without an answer, today.</param>
/// <param name="WaitingMissed">Of these, over their deadline.</param>
/// <param name="ToAnswer">Løft that the unit owes an answer to, today.</param>
/// <param name="ToAnswerMissed">Of these, over their deadline.</param>
/// <param name="Gains">Of the month's year.</param>
internal sealed record UnitMonth(
    BoardKey Board, int Depth, int Weeks, int Held, int Skipped, int Overdue, int Waiting, int WaitingMissed, int ToAnswer, int ToAnswerMissed,
    GainSums Gains);
