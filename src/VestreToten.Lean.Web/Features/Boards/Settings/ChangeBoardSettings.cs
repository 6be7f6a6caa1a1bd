using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Settings;

/// <summary>
/// Another day or hour of the weekly meeting, or another number of staff. Meetings that are planned, and neither begun nor
/// skipped, move within their week; one whose new day has gone by stays where it is. Meetings that were held stay as they were.
/// </summary>
internal sealed class ChangeBoardSettings(BoardCommands commands)
{
    /// <param name="seen">What was on the screen.</param>
    /// <param name="wanted">What it is to be.</param>
    public Task<Outcome<BoardSettingsFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, BoardSettings seen, BoardSettings wanted, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<BoardSettingsFault>>(who, Right.SetUpBoard, boardId, BoardTopics.Meeting, async work =>
        {
            if (!Board.MeetingDays.Contains(wanted.Day))
                return BoardSettingsFault.BadDay;
            if (wanted.Staff is < 1 or > Unit.MaxStaff)
                return BoardSettingsFault.BadStaff;
            var board = await work.Db.Boards.AsTracking().SingleAsync(b => b.Id == boardId, cancellationToken);
            var unit = await work.Db.Units.AsTracking().SingleAsync(u => u.Id == board.UnitId, cancellationToken);
            if (new BoardSettings(board.MeetingDay, board.MeetingTime, unit.Staff) != seen)
                return Outcome.Conflict;
            if ((board.MeetingDay, board.MeetingTime) != (wanted.Day, wanted.Time))
            {
                board.MeetAt(wanted.Day, wanted.Time);
                await MovePlannedAsync(work, board);
            }

            unit.SetStaff(wanted.Staff);
            return Outcome.Done;
        }, cancellationToken);

    private static async Task MovePlannedAsync(BoardWork work, Board board)
    {
        var now = work.Now.InNorway().DateTime;
        var week = IsoWeek.Of(DateOnly.FromDateTime(now));
        var planned = await work.Db.Meetings.AsTracking()
            .Where(m => m.BoardId == board.Id && m.State == MeetingState.Planned && m.Week >= week).ToListAsync(work.CancellationToken);
        foreach (var meeting in planned)
        {
            var day = board.MeetingDayIn(meeting.Week);
            if (day != meeting.Day && !board.IsPast(day, now))
                meeting.MoveTo(day);
        }
    }
}
