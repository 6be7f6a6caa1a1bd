using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>The meeting in which something happens: what happens goes into its minutes.</summary>
internal static class RunningMeeting
{
    public static Task<int?> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.Meetings.Where(m => m.BoardId == boardId && m.State == MeetingState.Running).Select(m => (int?)m.Id)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Writes down what changed, to be saved with it; where no meeting runs there is nothing to write in.</summary>
    public static async Task NoteAsync(LeanDbContext db, int boardId, Func<int, MeetingChange> change, CancellationToken cancellationToken)
    {
        if (await OfAsync(db, boardId, cancellationToken) is { } meeting)
            db.MeetingChanges.Add(change(meeting));
    }
}
