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

    internal static async Task<Agenda> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        Agenda.Of(await db.AgendaItems.Where(i => i.BoardId == boardId).ToListAsync(cancellationToken));
}
