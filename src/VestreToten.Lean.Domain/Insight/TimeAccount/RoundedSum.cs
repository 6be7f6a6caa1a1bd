namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>
/// Rounds the rows of a table so that whoever adds up what is printed comes to the printed total: the rows that lose most by
/// being cut are given what is left (the largest remainders, Hamilton's method).
/// </summary>
public static class RoundedSum
{
    /// <summary>The rows, each at most one unit of the last decimal from itself.</summary>
    /// <param name="rows">The exact rows, above zero or below.</param>
    /// <param name="decimals">Decimals of the rows and of their sum.</param>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> rows, int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
            unit /= 10;
        var cut = rows.Select(row => decimal.Floor(row / unit) * unit).ToArray();
        var left = (int)((decimal.Round(rows.Sum(), decimals, MidpointRounding.AwayFromZero) - cut.Sum()) / unit);
        foreach (var place in Enumerable.Range(0, rows.Count).OrderByDescending(i => rows[i] - cut[i]).ThenBy(i => i).Take(left))
            cut[place] += unit;
        return cut;
    }
}
