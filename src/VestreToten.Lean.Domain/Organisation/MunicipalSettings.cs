namespace VestreToten.Lean.Domain.Organisation;

/// <summary>What a kommune decides for all its units.</summary>
public sealed partial class MunicipalSettings
{
    /// <summary>Default threshold. KS 10-FAKTOR allows 3, most tools use 5.</summary>
    public const int DefaultThreshold = 5;

    /// <summary>No kommune may go below this.</summary>
    public const int LowestThreshold = 3;

    /// <summary>Above it hardly any unit would see colours.</summary>
    public const int HighestThreshold = 50;

    /// <summary>
    /// Hours in one årsverk where nothing else is set: 37.5 h × 52 weeks = 1950, less 25 days' holiday and 10 public holidays
    /// of 7.5 h, = 1687.5. There is no official net figure and sources differ (1685–1725), so each kommune may set its own; by
    /// the same arithmetic it is 1597.5 for 35.5 h a week and 1512 for 33.6.
    /// </summary>
    public const decimal DefaultHoursPerFte = (37.5m * 52) - (25 * 7.5m) - (10 * 7.5m);

    public const decimal LowestHoursPerFte = 1000;

    public const decimal HighestHoursPerFte = 2500;

    private MunicipalSettings()
    {
    }

    public int RootUnitId { get; private set; }

    /// <summary>The fewest ballots for which colours are shown, also on the wall.</summary>
    public int Threshold { get; private set; } = DefaultThreshold;

    /// <summary>Hours a year in one årsverk: what hours saved are divided by. At most three decimals.</summary>
    public decimal HoursPerFte { get; private set; } = DefaultHoursPerFte;

    public static MunicipalSettings For(int rootUnitId) => new() { RootUnitId = rootUnitId };

    /// <summary>Sets the threshold.</summary>
    /// <exception cref="RuleViolationException"><c>settings.threshold-too-low</c>: below <see cref="LowestThreshold"/>.</exception>
    public void SetThreshold(int ballots)
    {
        if (ballots < LowestThreshold)
            throw new RuleViolationException("settings.threshold-too-low");
        Threshold = ballots;
    }

    /// <summary>Sets how many hours an årsverk has.</summary>
    /// <exception cref="RuleViolationException"><c>settings.hours-per-fte</c>: <see cref="IsPossibleHoursPerFte"/> was not asked first.</exception>
    public void SetHoursPerFte(decimal hours)
    {
        if (!IsPossibleHoursPerFte(hours))
            throw new RuleViolationException("settings.hours-per-fte");
        HoursPerFte = hours;
    }

    /// <summary>Whether an årsverk can have so many hours: within the limits, and no more than three decimals.</summary>
    public static bool IsPossibleHoursPerFte(decimal hours) =>
        hours is >= LowestHoursPerFte and <= HighestHoursPerFte && hours == decimal.Round(hours, 3);
}
