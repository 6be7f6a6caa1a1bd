using System.Globalization;

namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>The numbers of a service goal: at most nine digits before the decimal mark and three after.</summary>
public static class GoalNumber
{
    /// <summary>The highest; the lowest is as far below nought.</summary>
    public const decimal Highest = 999_999_999.999m;

    /// <summary>Decimals that are kept.</summary>
    public const int Decimals = 3;

    /// <summary>Whether a number can be kept without losing any of it.</summary>
    public static bool IsPossible(decimal number) =>
        number is >= -Highest and <= Highest && number == decimal.Round(number, Decimals);

    /// <summary>Reads a number, rounded to thousandths (halves away from nought).</summary>
    /// <param name="typed">What was typed; see <see cref="TypedNumber"/> for comma, dot and spaces.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="number">The number; 0 where there is a fault.</param>
    public static NumberFault TryRead(string? typed, CultureInfo culture, out decimal number)
    {
        number = 0;
        var fault = TypedNumber.Read(typed, culture, out var read);
        if (fault != NumberFault.None)
            return fault;
        var rounded = decimal.Round(read, Decimals, MidpointRounding.AwayFromZero);
        fault = TypedNumber.Check(rounded, -Highest, Highest);
        if (fault == NumberFault.None)
            number = rounded;
        return fault;
    }

    /// <summary>The same of a number that is measured so, which is none that cannot be.</summary>
    public static NumberFault TryRead(string? typed, string? measure, CultureInfo culture, out decimal number)
    {
        var fault = TryRead(typed, culture, out number);
        return fault == NumberFault.None ? CountedOf.Check(measure, number) : fault;
    }

    /// <summary>A number to be typed over: <see cref="TryRead(string?, CultureInfo, out decimal)"/> finds the same number again.</summary>
    public static string Write(decimal number, CultureInfo culture) => number.ToString("0.###", culture);
}
