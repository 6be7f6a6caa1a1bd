using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Slips;

/// <summary>What the page of slips shows. Every reading asks the right.</summary>
internal sealed class SlipsOfBoard(AuthorizedReads reads)
{
    /// <summary>Null where there is no such board for this person.</summary>
    public Task<SlipsView?> ReadAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, slug, async (db, boardId, _) =>
        {
            var found = await (
                from board in db.Boards
                join unit in db.Units on board.UnitId equals unit.Id
                where board.Id == boardId
                select new { unit.Name, unit.Slug, unit.Staff, board.SlipsOnly }).SingleAsync(cancellationToken);
            return new SlipsView(
                boardId, found.Name, found.Slug, found.Staff, found.SlipsOnly, await db.VotingSlips.CountAsync(s => s.BoardId == boardId, cancellationToken),
                await db.BallRounds.AnyAsync(r => r.BoardId == boardId && r.State == RoundState.Open, cancellationToken));
        }, cancellationToken);
}

/// <summary>The slips of a board.</summary>
/// <param name="Staff">How many work in the unit: as many slips are proposed.</param>
/// <param name="SlipsOnly">Whether the next round takes slips alone.</param>
/// <param name="Printed">How many slips are good for the next round, used or not.</param>
/// <param name="IsRoundOpen">Whether a round is open.</param>
public sealed record SlipsView(int BoardId, string UnitName, string Slug, int Staff, bool SlipsOnly, int Printed, bool IsRoundOpen)
{
    public string Path => $"/tavle/{Slug}/lapper";
}
