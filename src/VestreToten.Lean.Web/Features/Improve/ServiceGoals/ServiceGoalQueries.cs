using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>A board's service goals. Every reading asks the right.</summary>
internal sealed class ServiceGoalQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    /// <summary>Half a year of a run chart.</summary>
    public const int Weeks = 26;

    /// <summary>A quarter of a year on the wall.</summary>
    private const int WeeksOnWall = 13;

    private IsoWeek ThisWeek => IsoWeek.Of(time.GetUtcNow().DayInNorway());

    /// <summary>Active goals in the order they came, then proposals by support, then the ended ones, newest first.</summary>
    public async Task<IReadOnlyList<ServiceGoalView>> ReadAsync(
        ClaimsPrincipal who, int boardId, bool withEnded = false, int weeks = Weeks, CancellationToken cancellationToken = default) =>
        await reads.OnBoardAsync(
            who, Right.SeeBoard, boardId, db => OfBoardAsync(db, boardId, withEnded, weeks, ThisWeek, cancellationToken), cancellationToken) ?? [];

    /// <summary>The same for the wall: a quarter of a year, and no ended ones.</summary>
    public async Task<IReadOnlyList<ServiceGoalView>> OnWallAsync(ClaimsPrincipal who, int boardId) =>
        await reads.SharedOnBoardAsync(
            who, Right.SeeBoard, boardId, shared, typeof(ServiceGoalView), BoardTopics.Goals,
            db => OfBoardAsync(db, boardId, withEnded: false, WeeksOnWall, ThisWeek, CancellationToken.None)) ?? [];

    /// <summary>A board's goals, for those who have asked the right, or who come by the board's key.</summary>
    internal static async Task<IReadOnlyList<ServiceGoalView>> OfBoardAsync(
        LeanDbContext db, int boardId, bool withEnded, int weeks, IsoWeek last, CancellationToken cancellationToken)
    {
        var goals = await db.ServiceGoals
            .Where(g => g.BoardId == boardId && (withEnded || g.State == ServiceGoalState.Active || g.State == ServiceGoalState.Proposed))
            .ToListAsync(cancellationToken);
        var ids = goals.Select(g => g.Id).ToList();
        var first = last.AddWeeks(1 - weeks);
        var values = (await db.ServiceGoalValues.Where(v => ids.Contains(v.GoalId) && v.Week >= first).ToListAsync(cancellationToken))
            .ToLookup(v => v.GoalId);
        var supporters = await db.ServiceGoalSupports.Where(s => ids.Contains(s.GoalId)).GroupBy(s => s.GoalId)
            .Select(g => new { GoalId = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.GoalId, g => g.Count, cancellationToken);
        var said = await (
            from decision in db.ServiceGoalDecisions
            join meeting in db.Meetings on decision.MeetingId equals meeting.Id
            where meeting.BoardId == boardId && meeting.State == MeetingState.Running
            select decision).ToDictionaryAsync(d => d.GoalId, cancellationToken);
        return [.. goals
            .OrderBy(g => Rank(g.State)).ThenByDescending(g => g.State == ServiceGoalState.Proposed ? supporters.GetValueOrDefault(g.Id) : 0)
            .ThenBy(g => Rank(g.State) == 2 ? -g.Id : g.Id)
            .Select(g => View(g, values[g.Id], first, weeks, supporters.GetValueOrDefault(g.Id), said.GetValueOrDefault(g.Id)))];
    }

    private static int Rank(ServiceGoalState state) => state switch
    {
        ServiceGoalState.Active => 0,
        ServiceGoalState.Proposed => 1,
        _ => 2,
    };

    private static ServiceGoalView View(
        ServiceGoal goal, IEnumerable<ServiceGoalValue> values, IsoWeek first, int weeks, int supporters, ServiceGoalDecision? said)
    {
        var measured = values.ToDictionary(v => v.Week);
        var points = Enumerable.Range(0, weeks).Select(i => first.AddWeeks(i)).Select(week =>
        {
            var wording = goal.WordingIn(week);
            return new RunPoint(week, measured.GetValueOrDefault(week)?.Value, wording.Aim.IsMeasured() ? wording.Target : null);
        });
        return new ServiceGoalView(
            goal.Id, goal.State, goal.ProposedByStaff, [.. goal.Wordings.Select(w => new WordingView(w.Number, w.Aim, w.Since))], supporters,
            [.. points], said?.Verdict, said?.Why ?? "") { AdoptedUnasked = goal.AdoptedUnasked };
    }
}
