using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Menu;

/// <summary>What the top line of a page shows: the board that it is of, and the pages that its reader may open.</summary>
/// <param name="Board">The page's own board, else the one that the reader works on; null where there is none.</param>
/// <param name="IsOfBoard">Whether the address names a board, so that the page tells of which unit it is.</param>
/// <param name="Pages">The menu.</param>
internal sealed record PageMenu(BoardKey? Board, bool IsOfBoard, IReadOnlyList<MenuPage> Pages)
{
    public static PageMenu None { get; } = new(null, false, []);

    public static async Task<PageMenu> ReadAsync(AccessCheck access, ClaimsPrincipal who, string path)
    {
        var slug = path.Split('/') is [_, "tavle" or "trender" or "tidsregnskap", { Length: > 0 } named, ..] ? Uri.UnescapeDataString(named) : null;
        // A page of many, or of somebody's own, has the menu of the board that its reader works on.
        var board = slug is not null
            ? await access.FindVisibleAsync(who, Right.SeeBoard, slug)
            : (await access.BoardsAsync(who)).FirstOrDefault(b => b.MayWork);
        var isWall = WallClaims.Read(who) is not null;
        var pages = board is null ? MenuPages.OutsideBoards : MenuPages.For(board.Rights, isWall);
        // Somebody may administer, and lead a board that lies elsewhere, or none.
        if (!isWall && !pages.Contains(MenuPages.Administration) && await access.ReachesAnyAsync(who, Right.ManageUnits))
            // Where there is no board, there is little else: it need not be looked for.
            pages = [.. pages, board is null ? MenuPages.Administration with { IsSetUp = false } : MenuPages.Administration];
        return new PageMenu(board?.Board, slug is not null, pages);
    }
}
