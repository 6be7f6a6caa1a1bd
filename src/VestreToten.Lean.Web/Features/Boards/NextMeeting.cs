using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>When a board meets next.</summary>
internal static class NextMeeting
{
    /// <summary>The next meeting on a Norwegian clock, the running one too; null where every week in sight is held or skipped.</summary>
    public static async Task<DateTime?> FindAsync(LeanDbContext db, int boardId, DateTime now, CancellationToken cancellationToken)
    {
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        return (await NearAsync(db, board, now, cancellationToken)).RunningOrNext();
    }

    /// <summary>The meetings of this week and of those in sight, and the one that runs.</summary>
    public static async Task<NearMeetings> NearAsync(LeanDbContext db, Board board, DateTime now, CancellationToken cancellationToken)
    {
        var week = IsoWeek.Of(DateOnly.FromDateTime(now));
        var last = week.AddWeeks(NearMeetings.WeeksAhead);
        return new NearMeetings(
            board,
            await db.Meetings.Where(m => m.BoardId == board.Id && (m.State == MeetingState.Running || (m.Week >= week && m.Week <= last)))
                .ToListAsync(cancellationToken),
            now);
    }
}
