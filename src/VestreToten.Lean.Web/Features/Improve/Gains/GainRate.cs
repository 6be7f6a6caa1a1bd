using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>
/// Gains of one state as one figure: hours a week where all of them are saved in equally many weeks, else hours a year.
/// <see cref="Hours"/> × <see cref="Weeks"/> is in both cases the hours of a year, exactly.
/// </summary>
/// <param name="Hours">Hours a week; a year where <paramref name="Weeks"/> is null.</param>
/// <param name="Weeks">Weeks of a year; null for hours a year.</param>
public sealed record GainRate(decimal Hours, int? Weeks)
{
    /// <summary>Hours a year.</summary>
    public decimal HoursPerYear => Hours * (Weeks ?? 1);

    /// <summary>Årsverk: hours a year ÷ the kommune's hours of one årsverk.</summary>
    public decimal Fte(decimal hoursPerFte) => HoursPerYear / hoursPerFte;

    /// <summary>The rate of some gains; null where there are none. What is saved once is none.</summary>
    public static GainRate? Of(IEnumerable<GainTime> times) => OfParts(times.Select(t => new GainPart(t.Period, t.WeeksPerYear, t.HoursPerYear)));

    /// <summary>The same of gains that have been summed.</summary>
    public static GainRate? OfParts(IEnumerable<GainPart> parts)
    {
        var recurring = parts.Where(p => p.Period != GainPeriod.Once).ToList();
        if (recurring.Count == 0)
            return null;
        var hours = recurring.Sum(p => p.HoursPerYear);
        // By the month or by the year nobody saves anything weekly: such a figure would be an invention.
        var weeks = recurring.Select(p => p.Period is GainPeriod.Day or GainPeriod.Week ? p.WeeksPerYear : (int?)null).Distinct().ToList();
        return weeks is [{ } common] ? new GainRate(hours / common, common) : new GainRate(hours, null);
    }
}

/// <summary>Hours a year of the gains that are saved in the same way.</summary>
public sealed record GainPart(GainPeriod Period, int WeeksPerYear, decimal HoursPerYear);
