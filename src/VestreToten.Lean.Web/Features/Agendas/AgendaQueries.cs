using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Web.Access;

namespace VestreToten.Lean.Web.Features.Agendas;

/// <summary>A board's agenda. Every reading asks the right.</summary>
internal sealed class AgendaQueries(AuthorizedReads reads)
{
    /// <summary>The agenda, for those who set it.</summary>
    public Task<Agenda?> ReadAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, boardId, db => OfAsync(db, boardId, cancellationToken), cancellationToken);

    /// <summary>The agenda, and which of the unit's own items a meeting stands at; null where it stands at none.</summary>
    public Task<AgendaAtMeeting?> AtMeetingAsync(ClaimsPrincipal who, int boardId, int meetingId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db =>
        {
            var item = await db.Meetings.Where(m => m.Id == meetingId && m.BoardId == boardId).Select(m => m.StepItem)
                .SingleOrDefaultAsync(cancellationToken);
            return new AgendaAtMeeting(await OfAsync(db, boardId, cancellationToken), item);
        }, cancellationToken);

    internal static async Task<Agenda> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        Agenda.Of(await db.AgendaItems.Where(i => i.BoardId == boardId).ToListAsync(cancellationToken));
}

/// <summary>A meeting's agenda, and which of the unit's own items it stands at.</summary>
public sealed record AgendaAtMeeting(Agenda Agenda, int? Item);
