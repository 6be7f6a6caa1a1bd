using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>When a board meets next.</summary>
internal static class NextMeeting
{
    /// <summary>How many weeks ahead the next meeting is looked for.</summary>
    private const int WeeksAhead = 8;

    /// <summary>The next meeting on a Norwegian clock; null where every week in sight is held or skipped.</summary>
    public static async Task<DateTime?> FindAsync(LeanDbContext db, int boardId, DateTime now, CancellationToken cancellationToken)
    {
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        var week = IsoWeek.Of(DateOnly.FromDateTime(now));
        var last = week.AddWeeks(WeeksAhead);
        var planned = await db.Meetings.Where(m => m.BoardId == boardId && m.Week >= week && m.Week <= last)
            .Select(m => new { m.Week, m.Day, m.State }).ToDictionaryAsync(m => m.Week, cancellationToken);
        for (; week <= last; week = week.AddWeeks(1))
        {
            var meeting = planned.GetValueOrDefault(week);
            var day = meeting?.Day ?? board.MeetingDayIn(week);
            if (meeting?.State == MeetingState.Running || (meeting?.State is null or MeetingState.Planned && !board.IsPast(day, now)))
                return day.ToDateTime(board.MeetingTime);
        }

        return null;
    }
}
