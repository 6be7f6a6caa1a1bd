using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>A leader lets phones join the board for a quarter of an hour, or ends it before.</summary>
internal sealed partial class LetPhonesJoin(AccessCheck access, OpenJoins joins, BoardChanges changes, ILogger<LetPhonesJoin> logger)
{
    public async Task<Outcome> OpenAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return Outcome.Denied;
        joins.Open(boardId);
        changes.Publish(boardId, BoardTopics.Meeting);
        LogOpened(logger, boardId, SessionClaims.Read(who)?.AccountId);
        return Outcome.Done;
    }

    public async Task<Outcome> CloseAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return Outcome.Denied;
        if (!joins.Close(boardId))
            return Outcome.Done;
        changes.Publish(boardId, BoardTopics.Meeting);
        LogClosed(logger, boardId, SessionClaims.Read(who)?.AccountId);
        return Outcome.Done;
    }

    [LoggerMessage(280, LogLevel.Information, "Joining opened for phones on board {BoardId} by account {AccountId}")]
    private static partial void LogOpened(ILogger logger, int boardId, int? accountId);

    [LoggerMessage(281, LogLevel.Information, "Joining closed for phones on board {BoardId} by account {AccountId}")]
    private static partial void LogClosed(ILogger logger, int boardId, int? accountId);
}
