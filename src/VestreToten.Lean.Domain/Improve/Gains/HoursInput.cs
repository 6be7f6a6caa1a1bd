using System.Globalization;

namespace VestreToten.Lean.Domain.Improve.Gains;

public enum TimeUnit
{
    /// <summary>Hours, as in 0.5.</summary>
    Hours = 1,

    /// <summary>Minutes, as in 30.</summary>
    Minutes = 2,
}

/// <summary>The time of one occurrence as people type it, kept as whole minutes.</summary>
public static class HoursInput
{
    /// <summary>Reads hours or minutes, rounded to the nearest whole minute (halves up).</summary>
    /// <param name="typed">What was typed; see <see cref="TypedNumber"/> for comma, dot and spaces.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="minutes">Minutes, 1–<see cref="GainTime.MaxMinutes"/>; 0 where there is a fault.</param>
    /// <param name="unit">What was typed in.</param>
    public static NumberFault TryRead(string? typed, CultureInfo culture, out int minutes, TimeUnit unit = TimeUnit.Hours)
    {
        minutes = 0;
        var fault = TypedNumber.Read(typed, culture, out var number);
        if (fault is NumberFault.TooLow || number < 0)
            return NumberFault.Negative;
        if (fault != NumberFault.None)
            return fault;
        var rounded = decimal.Round(unit == TimeUnit.Minutes ? number : number * 60, MidpointRounding.AwayFromZero);
        fault = TypedNumber.Check(rounded, 1, GainTime.MaxMinutes);
        if (fault == NumberFault.None)
            minutes = (int)rounded;
        return fault;
    }

    /// <summary>
    /// Minutes as hours to be typed over, with at most two decimals: within 0.3 minutes, so that
    /// <see cref="TryRead"/> finds the same minutes again.
    /// </summary>
    public static string Write(int minutes, CultureInfo culture) => (minutes / 60m).ToString("0.##", culture);
}
