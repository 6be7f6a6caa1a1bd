using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>What a manager asks of a board's calendar year: one rule for trends, their files and the annual review.</summary>
/// <param name="Staff">How many work in the unit, as it is now; 0 where that is not known.</param>
/// <param name="AnswerDays">The median working days from a løft that was sent in the year to its answer; null where none is answered.</param>
/// <param name="GoalsAchieved">How many goals, of wellbeing and of the service, its meetings of the year have called achieved.</param>
public sealed record YearFigures(int Staff, decimal? AnswerDays, int GoalsAchieved)
{
    /// <summary>Of a unit without a board.</summary>
    public static YearFigures None { get; } = new(0, null, 0);

    /// <summary>Some boards' figures, by board. The caller has asked for leave.</summary>
    internal static async Task<IReadOnlyDictionary<int, YearFigures>> ReadAsync(
        LeanDbContext db, int[] boards, int year, CancellationToken cancellationToken)
    {
        var (from, to) = (LocalTime.At(new DateOnly(year, 1, 1), TimeOnly.MinValue), LocalTime.At(new DateOnly(year + 1, 1, 1), TimeOnly.MinValue));
        var staff = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where EF.Parameter(boards).Contains(board.Id)
            select new { board.Id, unit.Staff }).ToListAsync(cancellationToken);
        var answers = (await db.Escalations
            .Where(e => EF.Parameter(boards).Contains(e.FromBoardId) && e.Created >= from && e.Created < to && e.AnsweredAt != null && e.Verdict != Verdict.Withdrawn)
            .Select(e => new { e.FromBoardId, e.Created, e.AnsweredAt }).ToListAsync(cancellationToken))
            .ToLookup(e => e.FromBoardId, e => (e.Created, e.AnsweredAt!.Value));
        var meetings = MeetingsOf(db, boards, year);
        var achieved = (await db.GoalDecisions.Where(d => d.Verdict == GoalVerdict.Achieved)
            .Join(meetings, d => d.MeetingId, m => m.Id, (d, m) => new { m.BoardId, d.GoalId, OfService = false })
            .Concat(db.ServiceGoalDecisions.Where(d => d.Verdict == GoalVerdict.Achieved)
                .Join(meetings, d => d.MeetingId, m => m.Id, (d, m) => new { m.BoardId, d.GoalId, OfService = true }))
            .Distinct().ToListAsync(cancellationToken)).CountBy(g => g.BoardId).ToDictionary();
        return staff.ToDictionary(b => b.Id, b => new YearFigures(b.Staff, AnswerTime.Median(answers[b.Id]), achieved.GetValueOrDefault(b.Id)));
    }

    /// <summary>Some boards' meetings of a calendar year, by their days. The weeks are those of the index: without them every meeting of every year is read.</summary>
    internal static IQueryable<Meeting> MeetingsOf(LeanDbContext db, int[] boards, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (firstWeek, lastWeek) = (IsoWeek.Of(first), IsoWeek.Of(last));
        return db.Meetings.Where(m => EF.Parameter(boards).Contains(m.BoardId)
            && m.Week >= firstWeek && m.Week <= lastWeek && m.Day >= first && m.Day <= last);
    }
}
