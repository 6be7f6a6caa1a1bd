namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>Where a share probably lies, 95 %.</summary>
/// <param name="Low">The lower end, 0–1.</param>
/// <param name="High">The upper end, 0–1.</param>
public readonly record struct Interval(double Low, double High)
{
    // The standard normal's 97.5th percentile.
    private const double Z = 1.959964;

    /// <summary>
    /// Wilson's interval, which Brown, Cai and DasGupta (2001, Statistical Science 16) recommend for few observations:
    /// it never leaves 0–1, and says something even where all or none are green. 4 of 5: 0.38–0.96.
    /// </summary>
    /// <param name="part">How many.</param>
    /// <param name="total">Of how many; not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is not positive, or the part is not 0 to the total.</exception>
    public static Interval Wilson(double part, double total)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, total);
        var share = part / total;
        var pull = Z * Z / total;
        var centre = (share + (pull / 2)) / (1 + pull);
        var reach = Math.Sqrt((share * (1 - share) * pull) + (pull * pull / 4)) / (1 + pull);
        return new Interval(Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
