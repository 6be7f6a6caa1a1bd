using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The meetings that were held or skipped.</summary>
internal sealed class ReadMeetings(AccessCheck access, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ApiRows<MeetingRow>?> ExecuteAsync(
        ClaimsPrincipal who, string? unit, WeekRange range, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeTrends, unit, cancellationToken) is not { } scope)
            return null;
        var minutes = (await access.UnitsAsync(who, Right.SeeBoard, cancellationToken)).Select(u => u.UnitId).ToHashSet();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = scope.UnitIds;
        var asked =
            from meeting in db.Meetings
            join board in db.Boards on meeting.BoardId equals board.Id
            where EF.Parameter(ids).Contains(board.UnitId) && meeting.Week >= range.First && meeting.Week <= range.Last
                && (meeting.State == MeetingState.Held || meeting.State == MeetingState.NotHeld)
            select new
            {
                board.UnitId, meeting.Week, meeting.Day, meeting.State, meeting.Headcount, meeting.Reason,
                Round = db.BallRounds.Where(r => r.MeetingId == meeting.Id && r.Ballots != null).OrderByDescending(r => r.Id)
                    .Select(r => new { r.Headcount, r.IsOverfull, r.VoidReason }).FirstOrDefault(),
            };
        if (page.After is [var unitId, var value])
        {
            var week = IsoWeek.FromValue(value);
            asked = asked.Where(m => m.UnitId > unitId || (m.UnitId == unitId && m.Week > week));
        }

        var read = await asked.OrderBy(m => m.UnitId).ThenBy(m => m.Week).Take(page.Rows + 1).ToListAsync(cancellationToken);
        return ApiRows<MeetingRow>.Of(
            read, page.Rows,
            m => new MeetingRow(
                scope[m.UnitId].Slug, m.Week.ToString(), m.Day, m.State == MeetingState.Held,
                m.State == MeetingState.Held ? m.Round?.Headcount ?? m.Headcount : null, minutes.Contains(m.UnitId) ? m.Reason : null,
                m.Round?.IsOverfull ?? false, m.Round?.VoidReason is not null),
            m => $"{m.UnitId}.{m.Week.Value}");
    }
}
