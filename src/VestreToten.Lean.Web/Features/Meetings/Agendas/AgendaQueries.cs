using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>A board's agenda. Every reading asks the right.</summary>
internal sealed class AgendaQueries(AuthorizedReads reads)
{
    /// <summary>The agenda, for those who set it.</summary>
    public Task<Agenda?> ReadAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, boardId, db => OfAsync(db, boardId, cancellationToken), cancellationToken);

    /// <summary>The agenda, for those who see the meeting.</summary>
    public Task<Agenda?> OfMeetingAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OfAsync(db, boardId, cancellationToken), cancellationToken);

    internal static async Task<Agenda> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        Agenda.Of(await db.AgendaItems.Where(i => i.BoardId == boardId).ToListAsync(cancellationToken));
}
