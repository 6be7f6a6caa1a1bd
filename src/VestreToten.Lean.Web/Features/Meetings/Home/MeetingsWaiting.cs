using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Meetings.Home;

/// <summary>For those who follow several boards: which of them have met, and then not for three weeks, nor said why.</summary>
internal sealed class MeetingsWaiting(IStringLocalizer<HomeTexts> texts) : IWaitingSource
{
    private const int Weeks = 3;

    public int Order => 3;

    public async Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken)
    {
        var followed = reader.Boards.Where(b => !b.MayWork).ToList();
        var ids = followed.Select(b => b.Board.BoardId).ToList();
        var since = IsoWeek.Of(reader.Now.DayInNorway()).AddWeeks(-Weeks);
        var last = await db.Meetings.Where(m => ids.Contains(m.BoardId) && m.State != MeetingState.Planned)
            .GroupBy(m => m.BoardId).Select(g => new { g.Key, Week = g.Max(m => m.Week) }).ToDictionaryAsync(g => g.Key, g => g.Week, cancellationToken);
        var silent = followed.Where(b => last.TryGetValue(b.Board.BoardId, out var week) && week < since).ToList();
        return silent.Count == 0
            ? []
            :
            [
                new WaitingRow(
                    "waiting-meetings", silent.Count, texts[silent.Count == 1 ? "Waiting.Meetings.One" : "Waiting.Meetings"],
                    [.. silent.Take(WaitingRow.MaxDetails).Select(b => b.Board.UnitName)], texts["Waiting.Meetings.Do"],
                    silent.Count == 1 ? $"/tavle/{silent[0].Board.Slug}/moter" : "/trender"),
            ];
    }
}
