using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>For those who lead a board: goals and new words that are proposed, until a meeting decides.</summary>
internal sealed class GoalsWaiting(IStringLocalizer<GoalTexts> texts) : IWaitingSource
{
    public int Order => 3;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken)
    {
        var led = reader.Own.Where(b => b.MayRunMeeting).ToList();
        if (led.Count == 0)
            return [];
        var ids = led.Select(b => b.Board.BoardId).ToList();
        var goals = db.WellbeingGoals.Where(g => ids.Contains(g.BoardId));
        var proposed = (await goals.Where(g => g.State == GoalState.Proposed).OrderBy(g => g.Id).ToListAsync(cancellationToken))
            .Select(g => (g.BoardId, g.Wording.Text));
        var words = (await (
            from proposal in db.WordingProposals
            join goal in goals on proposal.GoalId equals goal.Id
            where goal.State == GoalState.Active
            orderby proposal.Id
            select new { goal.BoardId, proposal.Text })
            .ToListAsync(cancellationToken)).Select(p => (p.BoardId, p.Text));
        var waiting = proposed.Concat(words).ToLookup(p => p.BoardId, p => p.Text);
        var running = await db.Meetings.Where(m => ids.Contains(m.BoardId) && m.State == MeetingState.Running).Select(m => m.BoardId)
            .ToListAsync(cancellationToken);
        return [.. from board in led
            let own = waiting[board.Board.BoardId].ToList()
            where own.Count > 0
            let page = running.Contains(board.Board.BoardId) ? "mote" : "trivselsmal"
            select new WaitingRow(
                "waiting-goals", own.Count, texts[own.Count == 1 ? "Waiting.One" : "Waiting"], [.. own.Take(WaitingRow.MaxDetails)], texts["Waiting.Do"],
                $"/tavle/{board.Board.Slug}/{page}")
            {
                When = texts["Waiting.When"], UnitName = board.Board.UnitName,
            }];
    }
}
