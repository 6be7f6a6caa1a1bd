using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>A new key for a board, also for one whose key was withdrawn. The one before leads nowhere from now on.</summary>
internal sealed class RenewIdeas(BoardCommands commands)
{
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.Improvements, async work =>
        {
            if (await work.Db.IdeaAccesses.AsTracking().SingleOrDefaultAsync(a => a.BoardId == boardId, cancellationToken) is { } before)
                before.Renew(OpenIdeas.NewKey(), work.Now);
            else
                work.Db.IdeaAccesses.Add(IdeaAccess.Open(boardId, OpenIdeas.NewKey(), work.Now));
            return Outcome.Done;
        }, cancellationToken);
}
