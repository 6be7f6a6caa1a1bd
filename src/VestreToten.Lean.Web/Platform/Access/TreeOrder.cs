using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>A unit's place in the tree, with its board; the board's number is 0 where it has none.</summary>
internal sealed record BoardPlace(string Path, int Order, bool IsClosed, BoardKey Board)
{
    /// <summary>Whether there is a board here that people work on.</summary>
    public bool IsOpenBoard => !IsClosed && Board.BoardId != 0;

    /// <summary>Every unit, in no order.</summary>
    public static IQueryable<BoardPlace> Of(LeanDbContext db) =>
        from unit in db.Units
        join board in db.Boards on unit.Id equals board.UnitId into boards
        from board in boards.DefaultIfEmpty()
        select new BoardPlace(
            unit.Path, unit.Order, unit.ClosedOn != null, new BoardKey((int?)board.Id ?? 0, unit.Id, unit.Name, unit.Slug));
}

/// <summary>Boards in the order of the organisation, never of results.</summary>
internal static class TreeOrder
{
    /// <summary>Sorts some boards, and tells how deep each stands among them.</summary>
    /// <param name="chosen">The boards to sort.</param>
    /// <param name="every">All units: each one's order on the way down counts, chosen or not, so that children stand under their parent.</param>
    public static IEnumerable<(BoardPlace Place, int Depth)> Sort(IReadOnlyCollection<BoardPlace> chosen, IEnumerable<BoardPlace> every)
    {
        var units = every.ToDictionary(b => b.Path);
        return chosen
            .OrderBy(b => OrderKey(b.Path), StringComparer.Ordinal)
            .Select(b => (b, chosen.Count(above => above.Path != b.Path && b.Path.StartsWith(above.Path, StringComparison.Ordinal))));

        string OrderKey(string path) => string.Concat(
            Enumerable.Range(2, Math.Max(0, path.Count(c => c == '/') - 1)).Select(i => Prefix(path, i))
                .Select(p => units.TryGetValue(p, out var unit) ? $"{unit.Order:D5}-{unit.Board.UnitId:D9}/" : "00000/"));
    }

    private static string Prefix(string path, int slashes) => string.Join('/', path.Split('/').Take(slashes)) + "/";
}
