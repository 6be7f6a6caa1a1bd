using System.Globalization;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>What a measure counts of: the ten of <c>av 10 dager</c>. No number of them is below nought or above it.</summary>
public static partial class CountedOf
{
    /// <summary>What is wrong with a number of a measure that counts of something; of any other measure nothing is.</summary>
    public static NumberFault Check(string? measure, decimal number)
    {
        if (Whole().Match(measure ?? "") is not { Success: true } counted)
            return NumberFault.None;
        return number < 0 ? NumberFault.Negative
            : number > decimal.Parse(counted.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) ? NumberFault.TooHigh
            : NumberFault.None;
    }

    [GeneratedRegex(@"^\s*(?:av|of)\s+([0-9]{1,9})(?![0-9.,])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
