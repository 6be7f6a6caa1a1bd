using System.Security.Claims;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>Reads what a remote shows, for those who may run the unit's meeting. Every reading asks the right.</summary>
internal sealed class RemoteQueries(AccessCheck access, BoardSnapshots snapshots, AgendaQueries agendas, SeeWalls walls)
{
    /// <summary>Null where there is no such board for this person.</summary>
    public async Task<RemoteView?> ReadAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default)
    {
        if (await access.FindAsync(who, Right.RunMeeting, slug, cancellationToken) is not { } key)
            return null;
        var (_, board) = await snapshots.ReadAsync(who, key.BoardId);
        var agenda = await agendas.OfMeetingAsync(who, key.BoardId, cancellationToken);
        return board is null || agenda is null ? null : new RemoteView(board, agenda)
        {
            Walls = await walls.StateAsync(who, key.BoardId, cancellationToken) ?? WallState.None,
        };
    }
}
