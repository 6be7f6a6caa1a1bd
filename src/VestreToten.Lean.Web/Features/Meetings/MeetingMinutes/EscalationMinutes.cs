using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>
/// What the minutes say of a løft: an improvement's history tells that it was sent or answered, the escalation to whom, by
/// when, and in what words.
/// </summary>
internal sealed class EscalationMinutes
{
    private readonly List<Told> _told;

    private EscalationMinutes(List<Told> told) => _told = told;

    /// <param name="events">All events of one meeting.</param>
    public static async Task<EscalationMinutes> ReadAsync(
        LeanDbContext db, IReadOnlyCollection<ImprovementEvent> events, CancellationToken cancellationToken)
    {
        var ids = events.Where(e => IsOfEscalation(e.Kind)).Select(e => e.ImprovementId).Distinct().ToList();
        return new EscalationMinutes(ids.Count == 0 ? [] : await (
            from e in db.Escalations
            join fromBoard in db.Boards on e.FromBoardId equals fromBoard.Id
            join fromUnit in db.Units on fromBoard.UnitId equals fromUnit.Id
            join toBoard in db.Boards on e.ToBoardId equals toBoard.Id
            join toUnit in db.Units on toBoard.UnitId equals toUnit.Id
            where ids.Contains(e.ImprovementId) || ids.Contains(e.Received!.Id)
                || ids.Contains(e.Earlier!.ImprovementId) || ids.Contains(e.Earlier!.Earlier!.ImprovementId)
            select new Told(
                e.ImprovementId, e.ReceivedImprovementId, e.Created, e.Deadline, e.AnsweredAt, e.Answer, fromUnit.Name, toUnit.Name,
                (int?)e.Earlier!.ImprovementId, (int?)e.Earlier!.Earlier!.ImprovementId))
            .ToListAsync(cancellationToken));
    }

    /// <summary>The change with the names and words that belong to it.</summary>
    /// <param name="change">Any change of an improvement.</param>
    /// <param name="events">The improvement's own events of the meeting.</param>
    public ChangeInMinutes Tell(ChangeInMinutes change, IEnumerable<ImprovementEvent> events)
    {
        if (!IsOfEscalation(change.Kind) || events.LastOrDefault(e => e.Kind == change.Kind) is not { } happened)
            return change;
        return change.Kind switch
        {
            ImprovementEventKind.Escalated => _told.Find(t => t.Sent == happened.ImprovementId && t.Created == happened.At) is { } sent
                ? change with { To = sent.ToUnit, Note = sent.Deadline.ToString("O", CultureInfo.InvariantCulture) }
                : change,
            ImprovementEventKind.Answered => _told.Find(t => t.Sent == happened.ImprovementId && t.AnsweredAt == happened.At) is { } answered
                ? change with { From = answered.ToUnit, Note = answered.Answer }
                : change,
            ImprovementEventKind.HeardFromFurtherUp =>
                _told.Find(t => (t.First == happened.ImprovementId || t.Second == happened.ImprovementId) && t.AnsweredAt == happened.At) is { } heard
                    ? change with { From = heard.ToUnit, Note = heard.Answer }
                    : change,
            _ => _told.Find(t => t.Received == happened.ImprovementId && t.AnsweredAt == happened.At) is { } replied
                ? change with { From = replied.FromUnit, Note = replied.Answer }
                : change,
        };
    }

    private static bool IsOfEscalation(ImprovementEventKind kind) =>
        kind is ImprovementEventKind.Escalated or ImprovementEventKind.Answered or ImprovementEventKind.Replied
            or ImprovementEventKind.HeardFromFurtherUp;

    /// <summary>First and Second: what was sent by those who asked before it was sent further, the nearest first.</summary>
    private sealed record Told(
        int Sent, int? Received, DateTimeOffset Created, DateOnly Deadline, DateTimeOffset? AnsweredAt, string? Answer,
        string FromUnit, string ToUnit, int? First, int? Second);
}
