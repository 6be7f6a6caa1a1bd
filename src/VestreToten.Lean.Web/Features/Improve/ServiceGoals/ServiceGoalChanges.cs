using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What every change by somebody who is signed in has in common.</summary>
internal sealed class ServiceGoalChanges(BoardCommands commands)
{
    public Task<Outcome<ServiceGoalFault>> RunAsync(
        ClaimsPrincipal who, int boardId, Func<BoardWork, Task<Outcome<ServiceGoalFault>>> change, CancellationToken cancellationToken) =>
        commands.RunAsync(who, Right.WorkOnImprovements, boardId, BoardTopics.Goals, change, cancellationToken);

    /// <summary>A goal of the board in a state, to be changed; null where there is none.</summary>
    public static Task<ServiceGoal?> FindAsync(
        LeanDbContext db, int boardId, int goalId, ServiceGoalState state, CancellationToken cancellationToken) =>
        db.ServiceGoals.AsTracking().SingleOrDefaultAsync(
            g => g.Id == goalId && g.BoardId == boardId && g.State == state, cancellationToken);

    public static Task<int> ActiveAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.ServiceGoals.CountAsync(g => g.BoardId == boardId && g.State == ServiceGoalState.Active, cancellationToken);

    public static Outcome<ServiceGoalFault> OutcomeOf(AdoptionFault fault) => fault switch
    {
        AdoptionFault.None => Outcome.Done,
        AdoptionFault.TooManyActive => ServiceGoalFault.TooMany,
        AdoptionFault.NotAcknowledged => ServiceGoalFault.NotAcknowledged,
        _ => Outcome.Conflict,
    };
}
