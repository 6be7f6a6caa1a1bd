namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>Some weeks put together, each with the weight of its voters.</summary>
/// <param name="Weeks">How many weeks.</param>
/// <param name="Voters">Voters of all weeks; somebody who votes twice counts twice.</param>
/// <param name="Green">Voters × share of green, summed.</param>
/// <param name="Pink">Voters × share of pink, summed.</param>
/// <param name="Squares">Voters × score², summed.</param>
internal readonly record struct PooledWeeks(int Weeks, double Voters, double Green, double Pink, double Squares)
{
    // So many imagined weeks without any overdispersion steady the estimate while the real ones are few.
    private const int SteadyingWeeks = 12;

    private double Mean => (Green + (Pink / 2)) / Voters;

    // The variance of one ball's score.
    private double Variance => ((Green + (Pink / 4)) / Voters) - (Mean * Mean);

    /// <summary>These weeks and one more.</summary>
    public PooledWeeks With(SeriesPoint week) => Plus(week.Pooled, 1);

    /// <summary>These weeks but one of them.</summary>
    public PooledWeeks Without(SeriesPoint week) => Plus(week.Pooled, -1);

    /// <summary>
    /// How far the mean score of later weeks lies from this one, in standard deviations, positive where it is better:
    /// the signed root of the quasi-binomial deviance between "each its own mean" and "one mean for both" (McCullagh and
    /// Nelder 1989, 4.5 and 9.2). Unlike a difference divided by its standard error it keeps its size near 0 and 1.
    /// </summary>
    public double DistanceTo(PooledWeeks later)
    {
        var both = Plus(later, 1);
        var spread = both.Mean * (1 - both.Mean);
        if (spread <= 0 || both.Variance <= 0)
            return 0;
        var deviance = 2 * ((Voters * Divergence(Mean, both.Mean)) + (later.Voters * Divergence(later.Mean, both.Mean)));
        return Math.Sign(later.Mean - Mean) * Math.Sqrt(Math.Max(0, deviance) * spread / both.Variance / Dispersion);
    }

    // How much more the weeks vary among themselves than independent voters make them: 1, or more where people influence
    // each other or the days differ. Pearson's statistic over its degrees of freedom.
    private double Dispersion
    {
        get
        {
            if (Variance <= 0)
                return 1;
            var pearson = (Squares - (Voters * Mean * Mean)) / Variance;
            return Math.Max(1, (pearson + SteadyingWeeks) / (Weeks - 1 + SteadyingWeeks));
        }
    }

    private PooledWeeks Plus(PooledWeeks other, int times) => new(
        Weeks + (times * other.Weeks),
        Voters + (times * other.Voters),
        Green + (times * other.Green),
        Pink + (times * other.Pink),
        Squares + (times * other.Squares));

    // Kullback–Leibler, in nats, of a coin with the one chance from a coin with the other.
    private static double Divergence(double chance, double other) =>
        Term(chance, other) + Term(1 - chance, 1 - other);

    private static double Term(double chance, double other) => chance <= 0 ? 0 : chance * Math.Log(chance / other);
}
