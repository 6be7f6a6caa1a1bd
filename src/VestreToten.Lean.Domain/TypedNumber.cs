using System.Globalization;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Domain;

/// <summary>
/// Numbers as people type them. The language's own decimal mark is always one; the other of comma and dot is one too,
/// except before exactly three digits, where it may have been meant for thousands. Thousands may stand apart with spaces.
/// </summary>
public static partial class TypedNumber
{
    private const int MaxTypedLength = 40;

    // Far above every limit in use, far below where a decimal would lose its thousandths.
    private const int MaxWholeDigits = 15;

    /// <summary>Reads a number.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="number">The number; 0 where there is a fault.</param>
    public static NumberFault Read(string? typed, CultureInfo culture, out decimal number)
    {
        number = 0;
        if (string.IsNullOrWhiteSpace(typed))
            return NumberFault.Missing;
        if (typed.Length > MaxTypedLength || Shape().Match(OneKindOfMinus(PlainText.OneLine(typed))) is not { Success: true } match)
            return NumberFault.NotANumber;
        var (whole, mark, part) = (match.Groups["whole"].Value.Replace(" ", "", StringComparison.Ordinal), match.Groups["mark"].Value, match.Groups["part"].Value);
        var isOwnMark = mark == culture.NumberFormat.NumberDecimalSeparator;
        if (whole.Length + part.Length == 0 || !(isOwnMark || mark is "" or "," or "."))
            return NumberFault.NotANumber;
        if (mark != "" && !isOwnMark && part.Length == 3)
            return NumberFault.Ambiguous;
        var isNegative = match.Groups["minus"].Length > 0;
        if (whole.TrimStart('0').Length > MaxWholeDigits)
            return isNegative ? NumberFault.TooLow : NumberFault.TooHigh;
        var size = decimal.Parse($"0{whole}.{part}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        number = isNegative ? -size : size;
        return NumberFault.None;
    }

    /// <summary>Reads a whole number within limits.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="lowest">The lowest that is allowed.</param>
    /// <param name="highest">The highest that is allowed.</param>
    /// <param name="number">The number; 0 where there is a fault.</param>
    public static NumberFault ReadWhole(string? typed, CultureInfo culture, long lowest, long highest, out long number)
    {
        number = 0;
        var fault = Read(typed, culture, out var read);
        if (fault == NumberFault.None)
            fault = read != decimal.Truncate(read) ? NumberFault.NotWhole : Check(read, lowest, highest);
        if (fault == NumberFault.None)
            number = (long)read;
        return fault;
    }

    /// <summary>Whether a number is within limits, and which it breaks if not.</summary>
    public static NumberFault Check(decimal number, decimal lowest, decimal highest)
    {
        if (number < 0 && lowest >= 0)
            return NumberFault.Negative;
        if (number < lowest)
            return NumberFault.TooLow;
        return number > highest ? NumberFault.TooHigh : NumberFault.None;
    }

    // Norwegian writes minus as U+2212; a copied number brings it along, or one of the hyphens and dashes.
    private static string OneKindOfMinus(string typed) => string.Concat(typed.Select(c => c is '−' or (>= '\u2010' and <= '\u2013') ? '-' : c));

    [GeneratedRegex(@"\A(?<minus>-?)(?<whole>[0-9]{1,3}(?: [0-9]{3})+|[0-9]*)(?:(?<mark>[^0-9 ]+)(?<part>[0-9]*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
