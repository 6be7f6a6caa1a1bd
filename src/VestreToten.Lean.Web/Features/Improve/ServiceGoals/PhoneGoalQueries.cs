using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What a phone sees of a board's service goals: it has the board's key, and no account.</summary>
internal sealed class PhoneGoalQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>The proposals, those with most support first.</summary>
    public async Task<IReadOnlyList<ServiceGoalView>> ProposedAsync(IdeaBoard board, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var goals = await ServiceGoalQueries.OfBoardAsync(
            db, board.BoardId, withEnded: false, weeks: 1, IsoWeek.Of(time.GetUtcNow().DayInNorway()), cancellationToken);
        return [.. goals.Where(g => g.State == ServiceGoalState.Proposed)];
    }

    /// <summary>Which of the proposals a phone supports, by its token.</summary>
    public async Task<IReadOnlySet<int>> SupportedByAsync(IReadOnlyList<int> goalIds, byte[] token, CancellationToken cancellationToken = default)
    {
        var marks = goalIds.Select(id => SupportMark.Of(token, id)).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.ServiceGoalSupports.Where(s => goalIds.Contains(s.GoalId) && marks.Contains(s.Supporter))
            .Select(s => s.GoalId).ToListAsync(cancellationToken)).ToHashSet();
    }
}
