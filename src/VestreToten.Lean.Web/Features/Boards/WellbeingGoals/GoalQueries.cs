using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The goals as the step Mål and their own page show them. Every reading asks the right.</summary>
internal sealed class GoalQueries(AuthorizedReads reads)
{
    /// <summary>Every goal that the board has had, with all its wordings: those of today first, and the newest of those that have ended.</summary>
    public async Task<IReadOnlyList<GoalHistory>> HistoryAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        await reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db =>
        {
            // A proposal that was put away was never a goal: no meeting has said anything of it.
            var goals = await db.WellbeingGoals.Where(g => g.BoardId == boardId && g.State != GoalState.Proposed)
                .Where(g => g.State != GoalState.Retired || db.GoalDecisions.Any(d => d.GoalId == g.Id)).ToListAsync(cancellationToken);
            return (IReadOnlyList<GoalHistory>)[.. goals.OrderBy(g => g.State).ThenBy(g => g.Position).ThenByDescending(g => g.Id)
                .Select(g => new GoalHistory(g.Id, g.State, g.Wordings))];
        }, cancellationToken) ?? [];

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
        var proposed = (await (
            from proposal in db.WordingProposals
            join goal in db.WellbeingGoals on proposal.GoalId equals goal.Id
            where goal.BoardId == boardId && goal.State == GoalState.Active
            orderby proposal.Id
            select proposal)
            .ToListAsync(cancellationToken)).ToLookup(p => p.GoalId, p => new ProposedWording(p.Id, p.Text, p.Day));
        var ids = goals.Where(g => g.State == GoalState.Proposed).Select(g => g.Id).ToList();
        var supporters = await db.GoalSupports.Where(s => ids.Contains(s.GoalId)).GroupBy(s => s.GoalId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. goals.OrderBy(g => g.State).ThenBy(g => g.Position).ThenBy(g => g.Id).Select(g =>
            new GoalOnTable(g.Id, g.State, g.Wording.Number, g.Wording.Text, g.Wording.Since,
                decisions.TryGetValue(g.Id, out var d) ? d.Verdict : null, decisions.GetValueOrDefault(g.Id)?.Why ?? "") { Proposed = [.. proposed[g.Id]], Supporters = supporters.GetValueOrDefault(g.Id) })];
    }
}

/// <summary>A goal on the table, with what the running meeting has said of it so far. One that it has ended is still there.</summary>
public sealed record GoalOnTable(
    int Id, GoalState State, int Wording, string Text, DateOnly Since, GoalVerdict? Verdict, string Why)
{
    /// <summary>New words that have been proposed for it, in the order they came.</summary>
    public IReadOnlyList<ProposedWording> Proposed { get; init; } = [];

    /// <summary>How many phones support it while it is proposed.</summary>
    public int Supporters { get; init; }

    /// <summary>The running meeting has put another in its place.</summary>
    public bool IsReplaced => State == GoalState.Retired;

    /// <summary>The running meeting has made a goal of the proposal.</summary>
    public bool IsNewToday => State == GoalState.Active && Verdict == GoalVerdict.New;
}

/// <summary>Words that are proposed for a goal.</summary>
public sealed record ProposedWording(int Id, string Text, DateOnly Day);

/// <summary>A goal that is or was on the board, with its wordings, oldest first.</summary>
public sealed record GoalHistory(int Id, GoalState State, IReadOnlyList<GoalWording> Wordings);
