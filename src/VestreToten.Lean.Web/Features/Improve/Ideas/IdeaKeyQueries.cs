using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>A board's key for phones. Every reading asks the right.</summary>
internal sealed class IdeaKeyQueries(AuthorizedReads reads, SharedReadings shared)
{
    /// <summary>The key for the poster; null where there is none.</summary>
    public Task<string?> KeyAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SetUpBoard, boardId, db => OfAsync(db, boardId, cancellationToken), cancellationToken);

    /// <summary>The key in the wall's corner; null where there is none.</summary>
    public Task<string?> OnWallAsync(ClaimsPrincipal who, int boardId) => reads.SharedOnBoardAsync(
        who, Right.SeeBoard, boardId, shared, typeof(IdeaKeyQueries), BoardTopics.Improvements, db => OfAsync(db, boardId, CancellationToken.None));

    private static Task<string?> OfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.IdeaAccesses.Where(a => a.BoardId == boardId).Select(a => a.Key).SingleOrDefaultAsync(cancellationToken);
}
