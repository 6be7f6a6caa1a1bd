namespace VestreToten.Lean.Web.Features.Insight.Trends;

internal static class Groups
{
    /// <summary>Cuts a list where two neighbours do not belong together.</summary>
    public static IEnumerable<T[]> GroupWhile<T>(this IReadOnlyList<T> items, Func<T, T, bool> belong)
    {
        for (var (from, to) = (0, 1); from < items.Count; to++)
        {
            if (to < items.Count && belong(items[to - 1], items[to]))
                continue;
            yield return [.. items.Skip(from).Take(to - from)];
            from = to;
        }
    }
}
