using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>What the wall shows while phones may join. Every reading asks the right.</summary>
internal sealed class JoinQueries(AccessCheck access, OpenJoins joins)
{
    /// <summary>Null where phones may not join, or where the reader does not see what hangs on the wall.</summary>
    public async Task<OpenJoin?> OnWallAsync(ClaimsPrincipal who, int boardId) =>
        joins.Of(boardId) is { } open && await access.AllowsAsync(who, Right.SeeLiveCount, boardId) ? open : null;
}
