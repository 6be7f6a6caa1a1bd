using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Slips;

/// <summary>Why no slips are printed.</summary>
public enum SlipFault
{
    /// <summary>Not a number from one to <see cref="VotingSlip.MaxPrinted"/>.</summary>
    BadNumber,

    /// <summary>The board would have more than <see cref="VotingSlip.MaxPerBoard"/>.</summary>
    TooMany,

    /// <summary>A round is open: slips that have been drawn go on being good.</summary>
    RoundOpen,
}

/// <summary>Makes a sheet of slips for the board's next round, or for the open one. Their keys are on that sheet and nowhere else.</summary>
internal sealed partial class PrintSlips(BoardCommands commands, ILogger<PrintSlips> logger)
{
    /// <param name="who">Who prints.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="count">How many.</param>
    /// <param name="replaces">Whether earlier slips are good for nothing from now on.</param>
    /// <param name="cancellationToken">Stops the work, until the commit.</param>
    public async Task<PrintedSlips> ExecuteAsync(ClaimsPrincipal who, int boardId, int count, bool replaces, CancellationToken cancellationToken = default)
    {
        List<string> keys = [];
        var outcome = await commands.RunAsync<Outcome<SlipFault>>(who, Right.SetUpBoard, boardId, BoardTopics.None, async work =>
        {
            if (count is < 1 or > VotingSlip.MaxPrinted)
                return SlipFault.BadNumber;
            var isOpen = await work.Db.BallRounds.AnyAsync(
                r => r.BoardId == boardId && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken);
            if (replaces && isOpen)
                return SlipFault.RoundOpen;
            if (replaces)
                await work.Db.VotingSlips.Where(s => s.BoardId == boardId).ExecuteDeleteAsync(cancellationToken);
            else if (await work.Db.VotingSlips.CountAsync(s => s.BoardId == boardId, cancellationToken) + count > VotingSlip.MaxPerBoard)
                return SlipFault.TooMany;
            keys = [.. Enumerable.Range(0, count).Select(_ => IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes)))];
            // In the order of the hashes: the sheet's order is written nowhere.
            work.Db.VotingSlips.AddRange(keys.Select(k => VotingSlip.Of(boardId, k)).OrderBy(s => Convert.ToHexString(s.Hash), StringComparer.Ordinal));
            return Outcome.Done;
        }, cancellationToken);
        if (!outcome.IsDone)
            return new PrintedSlips(outcome, []);
        LogPrinted(logger, count, boardId, SessionClaims.Read(who)?.AccountId);
        return new PrintedSlips(outcome, keys);
    }

    [LoggerMessage(283, LogLevel.Information, "Slips printed: {Slips}, for board {BoardId} by account {AccountId}")]
    private static partial void LogPrinted(ILogger logger, int slips, int boardId, int? accountId);
}

/// <summary>A sheet of slips, or why there is none.</summary>
/// <param name="Keys">What stands in each slip's QR.</param>
internal sealed record PrintedSlips(Outcome<SlipFault> Outcome, IReadOnlyList<string> Keys)
{
    /// <summary>Without the keys, for whoever prints it by mistake.</summary>
    public override string ToString() => nameof(PrintedSlips);
}

/// <summary>Whether the board's rounds take ballots by slips alone, from the next one on.</summary>
internal sealed class RequireSlips(BoardCommands commands)
{
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, bool slipsOnly, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.Meeting, async work =>
        {
            (await work.Db.Boards.AsTracking().SingleAsync(b => b.Id == boardId, cancellationToken)).RequireSlips(slipsOnly);
            return Outcome.Done;
        }, cancellationToken);
}
