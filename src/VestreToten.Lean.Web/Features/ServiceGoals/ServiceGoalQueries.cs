using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Domain.ServiceGoals;

namespace VestreToten.Lean.Web.Features.ServiceGoals;

/// <summary>A board's service goals. The callers have asked for leave.</summary>
internal sealed class ServiceGoalQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>Half a year of a run chart.</summary>
    public const int Weeks = 26;

    /// <summary>Active goals in the order they came, then proposals by support, then the ended ones, newest first.</summary>
    public async Task<IReadOnlyList<ServiceGoalView>> ReadAsync(
        int boardId, bool withEnded = false, int weeks = Weeks, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var goals = await db.ServiceGoals
            .Where(g => g.BoardId == boardId && (withEnded || g.State == ServiceGoalState.Active || g.State == ServiceGoalState.Proposed))
            .ToListAsync(cancellationToken);
        var ids = goals.Select(g => g.Id).ToList();
        var last = IsoWeek.Of(time.GetUtcNow().DayInNorway());
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

    /// <summary>Which of the proposals a phone supports, by its token.</summary>
    public async Task<IReadOnlySet<int>> SupportedByAsync(IReadOnlyList<int> goalIds, byte[] token, CancellationToken cancellationToken = default)
    {
        var marks = goalIds.Select(id => SupportMark.Of(token, id)).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.ServiceGoalSupports.Where(s => goalIds.Contains(s.GoalId) && marks.Contains(s.Supporter))
            .Select(s => s.GoalId).ToListAsync(cancellationToken)).ToHashSet();
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
