namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>A board with its unit's place in the tree.</summary>
internal sealed record BoardPlace(string Path, int Order, BoardKey Board);

/// <summary>Boards in the order of the organisation, never of results.</summary>
internal static class TreeOrder
{
    /// <summary>Sorts some boards, and tells how deep each stands among them.</summary>
    /// <param name="chosen">The boards to sort.</param>
    /// <param name="every">All boards: each unit's order on the way down counts, chosen or not, so that children stand under their parent.</param>
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
