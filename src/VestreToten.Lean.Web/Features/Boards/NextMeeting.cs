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

    /// <summary>The next meeting on a Norwegian clock, the running one too; null where every week in sight is held or skipped.</summary>
    public static async Task<DateTime?> FindAsync(LeanDbContext db, int boardId, DateTime now, CancellationToken cancellationToken)
    {
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        var near = await NearAsync(db, boardId, IsoWeek.Of(DateOnly.FromDateTime(now)), cancellationToken);
        return Find(board, near, now, mayRun: true);
    }

    /// <summary>The meeting after the one that runs; null as there.</summary>
    /// <param name="board">The board.</param>
    /// <param name="near">What <see cref="NearAsync"/> found.</param>
    /// <param name="now">Now on a Norwegian clock.</param>
    public static DateTime? After(Board board, IEnumerable<Meeting> near, DateTime now) => Find(board, near, now, mayRun: false);

    /// <summary>The meetings of a week and of those in sight, and the one that runs.</summary>
    public static Task<List<Meeting>> NearAsync(LeanDbContext db, int boardId, IsoWeek week, CancellationToken cancellationToken)
    {
        var last = week.AddWeeks(WeeksAhead);
        return db.Meetings.Where(m => m.BoardId == boardId && (m.State == MeetingState.Running || (m.Week >= week && m.Week <= last)))
            .ToListAsync(cancellationToken);
    }

    private static DateTime? Find(Board board, IEnumerable<Meeting> near, DateTime now, bool mayRun)
    {
        var planned = near.ToDictionary(m => m.Week);
        var first = IsoWeek.Of(DateOnly.FromDateTime(now));
        for (var week = first; week <= first.AddWeeks(WeeksAhead); week = week.AddWeeks(1))
        {
            var meeting = planned.GetValueOrDefault(week);
            var day = meeting?.Day ?? board.MeetingDayIn(week);
            if ((mayRun && meeting?.State == MeetingState.Running) || (meeting?.State is null or MeetingState.Planned && !board.IsPast(day, now)))
                return day.ToDateTime(board.MeetingTime);
        }

        return null;
    }
}
