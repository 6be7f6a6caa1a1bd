using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Withdraws a board's key: nobody gets in by phone until there is a new one.</summary>
internal sealed class WithdrawIdeas(BoardCommands commands)
{
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.Improvements, async work =>
        {
            if (await work.Db.IdeaAccesses.AsTracking().SingleOrDefaultAsync(a => a.BoardId == boardId, cancellationToken) is { } phones)
                phones.Withdraw(work.Now);
            return Outcome.Done;
        }, cancellationToken);
}
