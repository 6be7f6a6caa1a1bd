using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>Gives a board its first key. One that has had a key keeps it, or stays without: withdrawing lasts.</summary>
internal sealed class OpenIdeas(BoardCommands commands)
{
    public Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.Improvements, async work =>
        {
            if (!await work.Db.IdeaAccesses.AnyAsync(a => a.BoardId == boardId, cancellationToken))
                work.Db.IdeaAccesses.Add(IdeaAccess.Open(boardId, NewKey(), work.Now));
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>A key that nobody can guess and nobody has had.</summary>
    public static string NewKey() => IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));
}
