using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Meetings;

namespace VestreToten.Lean.Web.Features.Agendas;

/// <summary>A board's agenda. The callers have asked for leave.</summary>
internal sealed class AgendaQueries(IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<Agenda> ReadAsync(int boardId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfAsync(db, boardId, cancellationToken);
    }

    /// <summary>The agenda, and which of the unit's own items a meeting stands at; null where it stands at none.</summary>
    public async Task<(Agenda Agenda, int? Item)> AtMeetingAsync(int boardId, int meetingId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var item = await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.StepItem).SingleOrDefaultAsync(cancellationToken);
        return (await OfAsync(db, boardId, cancellationToken), item);
    }

    internal static async Task<Agenda> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        Agenda.Of(await db.AgendaItems.Where(i => i.BoardId == boardId).ToListAsync(cancellationToken));
}
