using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>Sends what a unit cannot solve by itself to the nearest board above, where it arrives as a new improvement.</summary>
internal sealed class SendEscalation(BoardCommands commands)
{
    public Task<Outcome<EscalationFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, string? message, DateOnly? deadline, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<EscalationFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            if (Escalation.MessageRule.Check(message) != TextFault.None)
                return EscalationFault.BadMessage;
            if (deadline is not { } last || Escalation.CheckDeadline(last, work.Now.DayInNorway()) != DateFault.None)
                return EscalationFault.BadDeadline;
            var improvement = await work.Db.Improvements.AsTracking()
                .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
            if (improvement is null)
                return Outcome.Denied;
            var meeting = await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken);
            return await SendAsync(work, improvement, message!, last, meeting);
        }, cancellationToken);

    /// <summary>To the nearest board above, or why not.</summary>
    /// <param name="work">The change of the board that sends.</param>
    /// <param name="improvement">What is sent; of that board.</param>
    /// <param name="message">What is asked for.</param>
    /// <param name="deadline">When an answer is needed.</param>
    /// <param name="meeting">The board's running meeting.</param>
    /// <param name="earlier">The escalation that is sent further by this one.</param>
    internal static async Task<Outcome<EscalationFault>> SendAsync(
        BoardWork work, Improvement improvement, string message, DateOnly deadline, int? meeting, Escalation? earlier = null)
    {
        if (await BoardAbove.FindAsync(work.Db, work.BoardId, work.CancellationToken) is not { } above)
            return EscalationFault.NobodyAbove;
        if (improvement.IsEscalated)
            return EscalationFault.AlreadySent;
        if (!improvement.State.IsOpen())
            return EscalationFault.Ended;
        var sender = await UnitNameAsync(work.Db, work.BoardId, work.CancellationToken);
        work.Db.Escalations.Add(Escalation.Send(
            improvement, above.BoardId, sender, message, deadline, work.Now, meeting,
            await RunningMeeting.OfAsync(work.Db, above.BoardId, work.CancellationToken), earlier));
        work.AlsoChanges(above.BoardId);
        return Outcome.Done;
    }

    private static Task<string> UnitNameAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) => (
        from board in db.Boards
        join unit in db.Units on board.UnitId equals unit.Id
        where board.Id == boardId
        select unit.Name)
        .SingleAsync(cancellationToken);
}
