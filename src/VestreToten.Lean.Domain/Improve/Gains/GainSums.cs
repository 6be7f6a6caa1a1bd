using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>Some gains of a year together. Time that is saved once is not in it.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk: hours a year ÷ the kommune's hours of one årsverk.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainSum(int Count, decimal HoursPerYear, decimal Fte, long? KronerPerYear);

/// <summary>
/// The gains of a year in two sums that are never added together, as time that is used is also found: there is on purpose no
/// total, and no way to make one. Each gain counts once in each.
/// </summary>
public sealed class GainSums
{
    internal GainSums()
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
    public static GainSums Of(IEnumerable<Gain> gains, int year, decimal hoursPerFte)
    {
        if (!MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte))
            throw new RuleViolationException("settings.hours-per-fte");
        var all = gains.ToList();
        var (found, used) = (all.Where(g => g.IsFoundIn(year)).ToList(), all.Where(g => g.IsUsedIn(year)).ToList());
        var (recurring, inUse) = (found.FindAll(IsRecurring), used.FindAll(IsRecurring));
        return new GainSums
        {
            Identified = Sum(recurring, g => g.FoundParts, hoursPerFte),
            Realised = Sum(inUse, g => g.UsedParts, hoursPerFte),
            NewlyIdentified = Sum(recurring.FindAll(g => g.IdentifiedYear == year), g => g.FoundParts, hoursPerFte),
            NewlyRealised = Sum(inUse.FindAll(g => g.RealisedOn?.Year == year), g => g.UsedParts, hoursPerFte),
            Confirmed = Sum(inUse.FindAll(g => g.IsConfirmedIn(year)), g => g.UsedParts, hoursPerFte),
            IdentifiedOnce = Hours(found.Where(g => !IsRecurring(g)).Sum(g => (decimal)g.FoundParts)),
            RealisedOnce = Hours(used.Where(g => !IsRecurring(g)).Sum(g => (decimal)g.UsedParts)),
        };
    }

    private static bool IsRecurring(Gain gain) => gain.Period != GainPeriod.Once;

    private static decimal Hours(decimal parts) => parts / GainTime.PartsPerHour;

    private static GainSum Sum(List<Gain> gains, Func<Gain, long> partsOf, decimal hoursPerFte)
    {
        // Whole parts are added, and divided once: the sum is as exact as each gain.
        var parts = gains.Sum(g => (decimal)partsOf(g));
        return new GainSum(
            gains.Count, Hours(parts), parts / (GainTime.PartsPerHour * hoursPerFte),
            gains.Exists(g => g.KronerPerYear is not null) ? gains.Sum(g => g.KronerPerYear ?? 0) : null);
    }
}
