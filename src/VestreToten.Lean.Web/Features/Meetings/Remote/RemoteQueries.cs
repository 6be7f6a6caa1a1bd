using System.Security.Claims;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>Reads what a remote shows, for those who may run the unit's meeting. Every reading asks the right.</summary>
internal sealed class RemoteQueries(AuthorizedReads reads, BoardQueries boards, SharedReadings shared, TimeProvider time)
{
    /// <summary>Null where there is no such board for this person.</summary>
    public async Task<RemoteView?> ReadAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default)
    {
        var asked = await reads.OnBoardAsync(
            who, Right.RunMeeting, slug,
            async (db, boardId, rights) => new Asked(
                boardId, rights, await AgendaQueries.OfAsync(db, boardId, cancellationToken),
                await SeeWalls.StateAsync(db, boardId, time.GetUtcNow(), cancellationToken)),
            cancellationToken);
        return asked is null
            ? null
            : new RemoteView(await reads.SharedAsync(asked.BoardId, shared, BoardSnapshots.ReaderOf(boards, asked.Rights, asked.BoardId)), asked.Agenda)
            {
                Walls = asked.Walls,
            };
    }

    private sealed record Asked(int BoardId, IReadOnlySet<Right> Rights, Agenda Agenda, WallState Walls);
}
