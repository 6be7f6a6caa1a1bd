using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>A week's meeting that was held or skipped.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Week">The ISO week, as 2026-47.</param>
/// <param name="Day">The day it was planned for.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Headcount">How many were present; null where it was not held.</param>
/// <param name="Reason">Why it was not held; only for those who may read the unit's own minutes.</param>
/// <param name="Overfull">More ballots than people present when the round was closed: the week is in no tally.</param>
/// <param name="Voided">The result was thrown away: the week is in no tally.</param>
public sealed record MeetingRow(
    string Unit, string Week, DateOnly Day, bool Held, int? Headcount, NotHeldReason? Reason, bool Overfull, bool Voided);
