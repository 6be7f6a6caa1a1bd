using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>How many phones have joined each unit's board: a number, and never which.</summary>
internal sealed class SeePhones(IDbContextFactory<LeanDbContext> contexts, AccessCheck access, OpenJoins joins)
{
    /// <summary>Null where somebody sees to no board's devices.</summary>
    public async Task<IReadOnlyList<UnitPhones>?> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        var units = (await access.UnitsAsync(who, Right.ManageWalls, cancellationToken)).Where(u => u.BoardId is not null).ToList();
        if (units.Count == 0)
            return null;
        var led = (await access.UnitsAsync(who, Right.SetUpBoard, cancellationToken)).Select(u => u.BoardId).ToHashSet();
        var open = (await access.BoardsAsync(who, cancellationToken)).Select(b => b.Board.BoardId).ToHashSet();
        int[] ids = [.. units.Select(u => u.BoardId!.Value)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await db.StaffPhones.Where(p => ids.Contains(p.BoardId)).GroupBy(p => p.BoardId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. units.Select(u => Row(u, u.BoardId!.Value))];

        UnitPhones Row(VisibleUnit unit, int board)
        {
            var leads = led.Contains(board) && open.Contains(board);
            return new UnitPhones(board, unit.Name, unit.Depth, counts.GetValueOrDefault(board), leads) { Join = leads ? joins.Of(board) : null };
        }
    }
}

/// <summary>The phones of one board.</summary>
/// <param name="BoardId">The board.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="Depth">How deep it stands in the part of the tree that the reader sees.</param>
/// <param name="Count">How many have joined.</param>
/// <param name="Leads">Whether the reader lets phones join, and forgets them.</param>
public sealed record UnitPhones(int BoardId, string UnitName, int Depth, int Count, bool Leads)
{
    /// <summary>The time in which phones may join, for who leads the board; null where they may not.</summary>
    internal OpenJoin? Join { get; init; }
}
