using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Writes what was said of a goal into the running meeting; where none runs there is nothing to write in.</summary>
internal static class ServiceGoalMinutes
{
    public static async Task WriteDownAsync(
        LeanDbContext db, int boardId, int goalId, GoalVerdict verdict, string? why, string goalText, CancellationToken cancellationToken)
    {
        if (await RunningMeeting.OfAsync(db, boardId, cancellationToken) is not { } meeting)
            return;
        if (await DecisionAsync(db, meeting, goalId, cancellationToken) is { } earlier)
            earlier.Change(verdict, why, goalText);
        else
            db.ServiceGoalDecisions.Add(ServiceGoalDecision.Of(meeting, goalId, verdict, why, goalText));
    }

    /// <summary>What a meeting has said of a goal; null where it has said nothing.</summary>
    public static Task<ServiceGoalDecision?> DecisionAsync(LeanDbContext db, int meetingId, int goalId, CancellationToken cancellationToken) =>
        db.ServiceGoalDecisions.AsTracking().SingleOrDefaultAsync(d => d.MeetingId == meetingId && d.GoalId == goalId, cancellationToken);

    /// <summary>What happened to a stored goal beside the verdicts.</summary>
    public static Task NoteAsync(LeanDbContext db, ServiceGoal goal, MeetingChangeKind kind, CancellationToken cancellationToken) =>
        RunningMeeting.NoteAsync(db, goal.BoardId, meeting => MeetingChange.Of(meeting, kind, goal.Id, goal.Wording.Text), cancellationToken);
}
