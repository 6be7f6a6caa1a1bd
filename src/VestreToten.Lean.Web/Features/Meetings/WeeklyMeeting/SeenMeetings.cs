using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Whether a press was meant for what stands there now.</summary>
internal static class SeenMeetings
{
    /// <summary>The meeting that was seen has begun, ended or been skipped since; where none was, this week's has.</summary>
    public static Task<bool> HasChangedAsync(
        this SeenMeeting? seen, LeanDbContext db, int boardId, IsoWeek week, CancellationToken cancellationToken)
    {
        var meetings = db.Meetings.Where(m => m.BoardId == boardId);
        return seen is { } meeting
            ? meetings.AnyAsync(m => m.Id == meeting.Id && m.State != meeting.State, cancellationToken)
            : meetings.AnyAsync(m => m.Week == week && m.State != MeetingState.Planned, cancellationToken);
    }
}
