using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Writes down what was measured of an active goal in a week.</summary>
internal sealed class RecordValue(ServiceGoalChanges changes)
{
    /// <summary>How many weeks back a value can be written down.</summary>
    public const int MaxWeeksBack = 53;

    /// <param name="seen">The value that was on the screen for that week, or null: nothing is written over unseen.</param>
    public Task<Outcome<ServiceGoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, IsoWeek week, decimal value, decimal? seen, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async work =>
        {
            var db = work.Db;
            var thisWeek = IsoWeek.Of(work.Now.DayInNorway());
            if (!GoalNumber.IsPossible(value) || week > thisWeek || week < thisWeek.AddWeeks(-MaxWeeksBack))
                return ServiceGoalFault.BadValue;
            if (await ServiceGoalChanges.FindAsync(db, boardId, goalId, ServiceGoalState.Active, cancellationToken) is not { } goal)
                return Outcome.Conflict;
            if (CountedOf.Check(goal.WordingIn(week).Measure, value) != NumberFault.None)
                return ServiceGoalFault.BadValue;
            var stored = await db.ServiceGoalValues.AsTracking()
                .SingleOrDefaultAsync(v => v.GoalId == goalId && v.Week == week, cancellationToken);
            if (stored?.Value != seen)
                return Outcome.Conflict;
            if (stored is null)
                db.ServiceGoalValues.Add(ServiceGoalValue.Of(goal, week, value));
            else
                stored.Replace(goal, value);
            await RunningMeeting.NoteAsync(
                db, boardId,
                meeting => MeetingChange.Of(
                    meeting, MeetingChangeKind.ServiceGoalMeasured, goalId, goal.Wording.Text, goal.WordingIn(week).Measure, Kept(seen), Kept(value), week),
                cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    private static string? Kept(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
