using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What the weekly letter tells of a board.</summary>
/// <param name="Board">The board.</param>
/// <param name="NextMeeting">On a Norwegian clock; null where none is in sight.</param>
/// <param name="Overdue">Open improvements past their day.</param>
/// <param name="OverdueTitles">The first of them.</param>
/// <param name="Escalations">Løft without an answer.</param>
internal sealed record BoardWeek(
    BoardKey Board, DateTime? NextMeeting, int Overdue, IReadOnlyList<string> OverdueTitles, OpenEscalations Escalations);
