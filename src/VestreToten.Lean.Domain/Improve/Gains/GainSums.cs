using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>The gains of one state in one year.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk: hours a year ÷ the kommune's hours of one årsverk.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainSum(int Count, decimal HoursPerYear, decimal Fte, long? KronerPerYear);

/// <summary>
/// The gains of a year in two sums that are never added together: there is on purpose no total, and no way to make one.
/// Each gain counts once: in one of them, in one year.
/// </summary>
public sealed class GainSums
{
    private GainSums(GainSum identified, GainSum realised) => (Identified, Realised) = (identified, realised);

    /// <summary>Found in the year, and not realised yet.</summary>
    public GainSum Identified { get; }

    /// <summary>Realised in the year, whenever they were found.</summary>
    public GainSum Realised { get; }

    /// <summary>Sums gains.</summary>
    /// <param name="gains">The gains of a board, of any year.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="hoursPerFte">Hours a year in one årsverk: <see cref="MunicipalSettings.HoursPerFte"/>.</param>
    /// <exception cref="RuleViolationException"><c>settings.hours-per-fte</c>: no such årsverk.</exception>
    public static GainSums Of(IEnumerable<Gain> gains, int year, decimal hoursPerFte)
    {
        if (!MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte))
            throw new RuleViolationException("settings.hours-per-fte");
        var ofYear = gains.Where(g => g.Year == year).ToLookup(g => g.State);
        return new GainSums(Sum([.. ofYear[GainState.Identified]], hoursPerFte), Sum([.. ofYear[GainState.Realised]], hoursPerFte));
    }

    private static GainSum Sum(IReadOnlyCollection<Gain> gains, decimal hoursPerFte)
    {
        // Whole parts are added, and divided once: the sum is as exact as each gain.
        var parts = gains.Sum(g => (decimal)g.Time.Parts);
        return new GainSum(
            gains.Count, parts / GainTime.PartsPerHour, parts / (GainTime.PartsPerHour * hoursPerFte),
            gains.Any(g => g.KronerPerYear is not null) ? gains.Sum(g => g.KronerPerYear ?? 0) : null);
    }
}
