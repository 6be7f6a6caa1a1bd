using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The goals as the step Mål shows them. The reading asks the right.</summary>
internal sealed class GoalQueries(AuthorizedReads reads)
{
    public async Task<IReadOnlyList<GoalOnTable>> ReadAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        await reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OfBoardAsync(db, boardId, cancellationToken), cancellationToken) ?? [];

    private static async Task<IReadOnlyList<GoalOnTable>> OfBoardAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var decisions = await (
            from decision in db.GoalDecisions
            join meeting in db.Meetings on decision.MeetingId equals meeting.Id
            where meeting.BoardId == boardId && meeting.State == MeetingState.Running
            select decision)
            .ToDictionaryAsync(d => d.GoalId, cancellationToken);
        var decided = decisions.Keys.ToList();
        var goals = await db.WellbeingGoals.Where(g => g.BoardId == boardId)
            .Where(g => g.State == GoalState.Active || g.State == GoalState.Proposed || decided.Contains(g.Id)).ToListAsync(cancellationToken);
        return [.. goals.OrderBy(g => g.State).ThenBy(g => g.Position).ThenBy(g => g.Id).Select(g =>
            new GoalOnTable(g.Id, g.State, g.Wording.Number, g.Wording.Text, g.Wording.Since,
                decisions.TryGetValue(g.Id, out var d) ? d.Verdict : null, decisions.GetValueOrDefault(g.Id)?.Why ?? ""))];
    }
}

/// <summary>A goal on the table, with what the running meeting has said of it so far. One that it has ended is still there.</summary>
public sealed record GoalOnTable(
    int Id, GoalState State, int Wording, string Text, DateOnly Since, GoalVerdict? Verdict, string Why)
{
    /// <summary>The running meeting has put another in its place.</summary>
    public bool IsReplaced => State == GoalState.Retired;

    /// <summary>The running meeting has made a goal of the proposal.</summary>
    public bool IsNewToday => State == GoalState.Active && Verdict == GoalVerdict.New;
}
