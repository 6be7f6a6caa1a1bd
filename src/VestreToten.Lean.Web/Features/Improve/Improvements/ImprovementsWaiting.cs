using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>On somebody's own boards: what is overdue, and new ideas that nobody has taken.</summary>
internal sealed class ImprovementsWaiting(IStringLocalizer<ImprovementsTexts> texts) : IWaitingSource
{
    public int Order => 2;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(
        LeanDbContext db, IReadOnlyList<VisibleBoard> boards, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = boards.Where(b => b.MayWork).Select(b => b.Board.BoardId).ToList();
        var today = now.DayInNorway();
        var open = db.Improvements.Where(i => ids.Contains(i.BoardId) && i.State < ImprovementState.Done);
        var overdue = (await open.Where(i => i.Due < today).OrderBy(i => i.Due).ThenBy(i => i.Id)
            .Select(i => new Waits(i.BoardId, i.Title, i.Due!.Value)).ToListAsync(cancellationToken)).ToLookup(i => i.BoardId);
        var unowned = (await open.Where(i => i.State == ImprovementState.New && i.Owner == null).OrderBy(i => i.Created).ThenBy(i => i.Id)
            .Select(i => new { i.BoardId, i.Title, i.Created }).ToListAsync(cancellationToken))
            .Select(i => new Waits(i.BoardId, i.Title, i.Created.DayInNorway())).ToLookup(i => i.BoardId);
        return
        [
            .. Rows("Overdue", overdue, day => texts["Waiting.Overdue.When", WrittenTime.Day(day)], isLate: true),
            .. Rows("Unowned", unowned, day => texts["Waiting.Unowned.When", WrittenTime.Day(day)], isLate: false),
        ];

        IEnumerable<WaitingRow> Rows(string what, ILookup<int, Waits> waits, Func<DateOnly, string> when, bool isLate) =>
            from board in boards
            let own = waits[board.Board.BoardId].ToList()
            where own.Count > 0
            select new WaitingRow(
                $"waiting-{what.ToLowerInvariant()}", own.Count, texts[own.Count == 1 ? $"Waiting.{what}.One" : $"Waiting.{what}"],
                [.. own.Take(WaitingRow.MaxDetails).Select(i => i.Title)], texts[$"Waiting.{what}.Do"], $"/tavle/{board.Board.Slug}/forbedringer")
            {
                When = when(own[0].Day), IsLate = isLate, UnitName = board.Board.UnitName,
            };
    }

    private sealed record Waits(int BoardId, string Title, DateOnly Day);
}
