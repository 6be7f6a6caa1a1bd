namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The gains of one unit in one calendar year. The sums are never to be added together: what is used is found as well.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk: fte = hoursPerYear ÷ hoursPerFte.</param>
/// <param name="Identified">All that is found and stands, used or not.</param>
/// <param name="Realised">What of it is in use, whenever it was found; of what is used in part only that part.</param>
public sealed record GainRow(string Unit, int Year, decimal HoursPerFte, GainCell Identified, GainCell Realised)
{
    /// <summary>What was found in this very year.</summary>
    public required GainCell NewlyIdentified { get; init; }

    /// <summary>What was taken into use in this very year.</summary>
    public required GainCell NewlyRealised { get; init; }

    /// <summary>What of the used time the meetings have confirmed.</summary>
    public required GainCell Confirmed { get; init; }

    /// <summary>Hours of time saved once that were found in the year. They are no årsverk.</summary>
    public required decimal IdentifiedOnceHours { get; init; }

    /// <summary>Hours of time saved once that were taken into use in the year.</summary>
    public required decimal RealisedOnceHours { get; init; }

    /// <summary>Whether the year is locked: it reads as it was counted then.</summary>
    public required bool IsLocked { get; init; }
}

/// <summary>The gains of one state.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk; null for a unit with fewer than five staff.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainCell(int Count, decimal HoursPerYear, decimal? Fte, long? KronerPerYear);
