namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// Sums that say the same as the figures with fewer unknowns in each: what one sum holds wholly of another is taken out
/// of it, and what then is empty is left out. The rest is as true as before, and easier to narrow.
/// </summary>
internal sealed class SmallestSums
{
    private readonly Dictionary<int, List<Equation>> _with = [];
    private readonly List<Equation> _sums = [];

    private SmallestSums()
    {
    }

    /// <summary>From sums whose factors are all 1.</summary>
    public static IReadOnlyList<Equation> Of(IEnumerable<Equation> sums)
    {
        var smallest = new SmallestSums();
        foreach (var sum in sums.OrderBy(e => e.Terms.Count))
            smallest.Add(sum);
        return smallest._sums;
    }

    private void Add(Equation sum)
    {
        var left = sum.Terms.Keys.ToHashSet();
        long[] values = [.. sum.Values];
        foreach (var unknown in sum.Terms.Keys)
        {
            foreach (var other in _with.GetValueOrDefault(unknown) ?? [])
            {
                if (!left.Contains(unknown) || !other.Terms.Keys.All(left.Contains))
                    continue;
                left.ExceptWith(other.Terms.Keys);
                for (var colour = 0; colour < values.Length; colour++)
                    values[colour] -= other.Values[colour];
            }
        }

        if (left.Count == 0 && Array.TrueForAll(values, v => v == 0))
            return;
        var rest = new Equation(left.ToDictionary(u => u, _ => 1L), values);
        _sums.Add(rest);
        foreach (var unknown in left)
        {
            if (!_with.TryGetValue(unknown, out var list))
                _with[unknown] = list = [];
            list.Add(rest);
        }
    }
}
