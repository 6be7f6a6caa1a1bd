using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>Some gains of a year together. Time that is saved once is not in it.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk: hours a year ÷ the kommune's hours of one årsverk.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainSum(int Count, decimal HoursPerYear, decimal Fte, long? KronerPerYear)
{
    /// <summary>A sum of whole parts, divided once: as exact as each gain.</summary>
    internal static GainSum Of(int count, decimal parts, decimal hoursPerFte, long? kronerPerYear = null) =>
        new(count, GainTime.HoursOf(parts), parts / (GainTime.PartsPerHour * hoursPerFte), kronerPerYear);
}

/// <summary>
/// The gains of a year in two sums that are never added together, as time that is used is also found: there is on purpose no
/// total, and no way to make one. Each gain counts once in each.
/// </summary>
public sealed class GainSums
{
    private GainSums()
    {
    }

    /// <summary>All that is found and stands, used or not.</summary>
    public required GainSum Identified { get; init; }

    /// <summary>What of it is taken into use, confirmed or not; of what is used in part only that part.</summary>
    public required GainSum Realised { get; init; }

    /// <summary>What was found in this very year.</summary>
    public required GainSum NewlyIdentified { get; init; }

    /// <summary>What was taken into use in this very year, whenever it was found.</summary>
    public required GainSum NewlyRealised { get; init; }

    /// <summary>What of the used time the meeting has confirmed.</summary>
    public required GainSum Confirmed { get; init; }

    /// <summary>Hours saved once that were found in the year: no årsverk.</summary>
    public required decimal IdentifiedOnce { get; init; }

    /// <summary>Hours saved once that were taken into use in the year.</summary>
    public required decimal RealisedOnce { get; init; }

    /// <summary>Sums gains.</summary>
    /// <param name="gains">The gains of a board, of any year.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="hoursPerFte">Hours a year in one årsverk: <see cref="MunicipalSettings.HoursPerFte"/>.</param>
    /// <exception cref="RuleViolationException"><c>settings.hours-per-fte</c>: no such årsverk.</exception>
    public static GainSums Of(IEnumerable<Gain> gains, int year, decimal hoursPerFte) => Of(gains.Select(g => g.CountIn(year)), hoursPerFte);

    /// <summary>The same of what gains have been counted for.</summary>
    internal static GainSums Of(IEnumerable<GainCount> counts, decimal hoursPerFte)
    {
        if (!MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte))
            throw new RuleViolationException("settings.hours-per-fte");
        var (recurring, once) = (new List<GainCount>(), new List<GainCount>());
        foreach (var count in counts)
            (count.IsOnce ? once : recurring).Add(count);
        return new GainSums
        {
            Identified = Found(_ => true), NewlyIdentified = Found(c => c.IsNewlyFound),
            Realised = Used(_ => true), NewlyRealised = Used(c => c.IsNewlyUsed), Confirmed = Used(c => c.IsConfirmed),
            IdentifiedOnce = GainTime.HoursOf(once.Sum(c => (decimal)c.FoundParts)), RealisedOnce = GainTime.HoursOf(once.Sum(c => (decimal)c.UsedParts)),
        };

        GainSum Found(Func<GainCount, bool> which) => Sum(recurring.FindAll(c => c.FoundParts > 0 && which(c)), c => c.FoundParts, hoursPerFte);

        GainSum Used(Func<GainCount, bool> which) => Sum(recurring.FindAll(c => c.UsedParts > 0 && which(c)), c => c.UsedParts, hoursPerFte);
    }

    private static GainSum Sum(List<GainCount> counts, Func<GainCount, long> partsOf, decimal hoursPerFte) => GainSum.Of(
        counts.Count, counts.Sum(c => (decimal)partsOf(c)), hoursPerFte,
        counts.Exists(c => c.KronerPerYear is not null) ? counts.Sum(c => c.KronerPerYear ?? 0) : null);
}
