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

    /// <summary>The rate of some gains; null where there are none.</summary>
    public static GainRate? Of(IReadOnlyCollection<GainTime> times)
    {
        if (times.Count == 0)
            return null;
        var hours = times.Sum(t => t.HoursPerYear);
        // By the month or by the year nobody saves anything weekly: such a figure would be an invention.
        var weeks = times.Select(t => t.Period is GainPeriod.Day or GainPeriod.Week ? t.WeeksPerYear : (int?)null).Distinct().ToList();
        return weeks is [{ } common] ? new GainRate(hours / common, common) : new GainRate(hours, null);
    }
}
