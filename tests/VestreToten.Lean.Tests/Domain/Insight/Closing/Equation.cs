namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// Whole numbers times unknowns make a value, once for each colour. Exact: fractions are kept away by multiplying both
/// sides, and what does not fit in 64 bits throws.
/// </summary>
internal sealed class Equation(Dictionary<int, long> terms, long[] values)
{
    public IReadOnlyDictionary<int, long> Terms => terms;

    public IReadOnlyList<long> Values => values;

    /// <summary>The same equation without one unknown, by the help of another that has it.</summary>
    public Equation Without(int unknown, Equation other)
    {
        checked
        {
            var (mine, theirs) = (terms[unknown], other.Terms[unknown]);
            Dictionary<int, long> rest = [];
            foreach (var (key, factor) in terms)
                rest[key] = factor * theirs;
            foreach (var (key, factor) in other.Terms)
                rest[key] = rest.GetValueOrDefault(key) - (factor * mine);
            foreach (var key in rest.Where(t => t.Value == 0).Select(t => t.Key).ToArray())
                rest.Remove(key);
            return Shortened(rest, [.. values.Select((value, colour) => (value * theirs) - (other.Values[colour] * mine))]);
        }
    }

    private static Equation Shortened(Dictionary<int, long> terms, long[] values)
    {
        var divisor = terms.Values.Concat(values).Aggregate(0L, (a, b) => Gcd(a, Math.Abs(b)));
        return divisor <= 1
            ? new Equation(terms, values)
            : new Equation(terms.ToDictionary(t => t.Key, t => t.Value / divisor), [.. values.Select(v => v / divisor)]);
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
