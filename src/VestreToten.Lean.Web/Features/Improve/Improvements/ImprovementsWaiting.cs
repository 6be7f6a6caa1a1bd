using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>On somebody's own boards: cards with their name, what is overdue, and new suggestions that nobody has taken.</summary>
internal sealed class ImprovementsWaiting(IStringLocalizer<ImprovementsTexts> texts) : IWaitingSource
{
    public int Order => 2;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken)
    {
        var ids = reader.Own.Select(b => b.Board.BoardId).ToList();
        var names = reader.NamesOnCards;
        var today = reader.Now.DayInNorway();
        var open = db.Improvements.Where(i => ids.Contains(i.BoardId) && i.State < ImprovementState.Done);
        // What has no day comes last.
        var mine = (await open.Where(i => i.Owner != null && names.Contains(i.Owner)).OrderBy(i => i.Due == null).ThenBy(i => i.Due).ThenBy(i => i.Id)
            .Select(i => new Waits(i.BoardId, i.Title, i.Due)).ToListAsync(cancellationToken)).ToLookup(i => i.BoardId);
        var overdue = (await open.Where(i => i.Due < today).OrderBy(i => i.Due).ThenBy(i => i.Id)
            .Select(i => new Waits(i.BoardId, i.Title, i.Due)).ToListAsync(cancellationToken)).ToLookup(i => i.BoardId);
        var unowned = (await open.Where(i => i.State == ImprovementState.New && i.Owner == null).OrderBy(i => i.Created).ThenBy(i => i.Id)
            .Select(i => new { i.BoardId, i.Title, i.Created }).ToListAsync(cancellationToken))
            .Select(i => new Waits(i.BoardId, i.Title, i.Created.DayInNorway())).ToLookup(i => i.BoardId);
        return
        [
            .. Rows("Mine", mine),
            .. Rows("Overdue", overdue),
            .. Rows("Unowned", unowned),
        ];

        IEnumerable<WaitingRow> Rows(string what, ILookup<int, Waits> waits) =>
            from board in reader.Own
            let own = waits[board.Board.BoardId].ToList()
            where own.Count > 0
            select new WaitingRow(
                $"waiting-{what.ToLowerInvariant()}", own.Count, texts[own.Count == 1 ? $"Waiting.{what}.One" : $"Waiting.{what}"],
                [.. own.Take(WaitingRow.MaxDetails).Select(i => i.Title)], texts[$"Waiting.{what}.Do"], $"/tavle/{board.Board.Slug}/forbedringer")
            {
                When = own[0].Day is { } day ? texts[$"Waiting.{what}.When", WrittenTime.Day(day)] : "",
                IsLate = what != "Unowned" && own[0].Day < today,
                UnitName = board.Board.UnitName,
            };
    }

    private sealed record Waits(int BoardId, string Title, DateOnly? Day);
}
