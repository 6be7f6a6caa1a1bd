using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>Løft that somebody's own boards are to answer.</summary>
internal sealed class EscalationsWaiting(IStringLocalizer<EscalationTexts> texts) : IWaitingSource
{
    public int Order => 1;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken)
    {
        var ids = reader.Own.Select(b => b.Board.BoardId).ToList();
        var open = (await db.Escalations.Where(e => ids.Contains(e.ToBoardId) && e.AnsweredAt == null)
            .OrderBy(e => e.Deadline).ThenBy(e => e.Id).Select(e => new { e.ToBoardId, e.Deadline, e.Received!.Title })
            .ToListAsync(cancellationToken)).ToLookup(e => e.ToBoardId);
        var today = reader.Now.DayInNorway();
        return [.. from board in reader.Own
            let own = open[board.Board.BoardId].ToList()
            where own.Count > 0
            let isLate = own[0].Deadline < today
            select new WaitingRow(
                "waiting-escalations", own.Count, texts["Waiting"], [.. own.Take(WaitingRow.MaxDetails).Select(e => e.Title)], texts["Waiting.Do"],
                $"/tavle/{board.Board.Slug}/loft")
            {
                When = texts[isLate ? "Waiting.Late" : "Waiting.By", WrittenTime.Day(own[0].Deadline)], IsLate = isLate, UnitName = board.Board.UnitName,
            }];
    }
}
