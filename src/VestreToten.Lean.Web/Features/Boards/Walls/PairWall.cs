using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>Gives the screen that shows a code a board to show, in the language of whoever does it. The screen finds that out by itself.</summary>
internal sealed partial class PairWall(BoardCommands commands, Pairings pairings, WrongGuesses guesses, ILogger<PairWall> logger)
{
    /// <param name="code">What was typed.</param>
    /// <param name="name">What the screen is to be called.</param>
    public async Task<Outcome<WallFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, string code, string name, CancellationToken cancellationToken = default)
    {
        WallDevice? wall = null;
        string? claimed = null;
        var isPaired = false;
        try
        {
            var outcome = await commands.RunAsync<Outcome<WallFault>>(who, Right.ManageWalls, boardId, BoardTopics.None, async work =>
            {
                if (WallNames.Check(name) is { } fault)
                    return fault;
                if (JoinCode.Read(code) is not { } read)
                    return WallFault.CodeUnreadable;
                if (await work.Db.WallDevices.CountAsync(w => w.BoardId == boardId && w.Revoked == null, cancellationToken) >= WallDevice.MaxPerBoard)
                    return WallFault.TooMany;
                // Called again after a conflict: the code is this one's already.
                if (claimed is null)
                {
                    if (pairings.Claim(read, out var hash) is { } why)
                        return why == WallFault.CodeUnknown && !guesses.Count(Guessed.PairingCode) ? WallFault.CodeBusy : why;
                    (claimed, wall) = (read, WallDevice.Pair(boardId, name, hash, work.Now));
                }

                work.Db.WallDevices.Add(wall!);
                return Outcome.Done;
            }, cancellationToken);
            isPaired = outcome.IsDone;
            if (isPaired)
                LogPaired(logger, wall!.Id, boardId, SessionClaims.Read(who)?.AccountId);
            return outcome;
        }
        finally
        {
            if (claimed is not null && isPaired)
                pairings.Settle(claimed, CultureInfo.CurrentUICulture);
            else if (claimed is not null)
                pairings.GiveBack(claimed);
        }
    }

    [LoggerMessage(180, LogLevel.Information, "Wall {WallId} paired with board {BoardId} by account {AccountId}")]
    private static partial void LogPaired(ILogger logger, Guid wallId, int boardId, int? accountId);
}
