using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain in a list.</summary>
public sealed record GainView(
    int Id, int Version, string Title, GainState State, GainFormula Formula, DateOnly? RealisedOn, string UsedFor,
    long? KronerPerYear, string Quality, int? ImprovementId, string? ImprovementTitle);

/// <summary>A board's gains of one year: two lists and two sums, and nothing that adds them together.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Years">The years that have gains, and this one; newest first.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
/// <param name="Gains">Those of the year, newest first.</param>
/// <param name="Sums">The two sums.</param>
public sealed record GainsOfYear(int Year, IReadOnlyList<int> Years, decimal HoursPerFte, IReadOnlyList<GainView> Gains, GainSums Sums);

/// <summary>This year's gains as one line on the wall.</summary>
/// <param name="Found">Found, and not put to use yet; null where there is none.</param>
/// <param name="Used">Put to use; null where there is none.</param>
/// <param name="Uses">What it is used for, what takes most first; two named at the most.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
public sealed record GainsOnWall(GainRate? Found, GainRate? Used, IReadOnlyList<GainUse> Uses, decimal HoursPerFte);

/// <summary>This year's gains of several units together.</summary>
/// <param name="Found">Found, and not put to use yet; null where there is none.</param>
/// <param name="Used">Put to use; null where there is none.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
public sealed record GainsOfArea(GainRate? Found, GainRate? Used, decimal HoursPerFte);

/// <summary>What some of the time is used for.</summary>
/// <param name="UsedFor">In the words that were typed; null for the rest, which is not named.</param>
/// <param name="Rate">Its hours, by the week or the year as the whole is.</param>
public sealed record GainUse(string? UsedFor, GainRate Rate)
{
    private const int Named = 2;

    /// <summary>The time of some gains by what it is used for.</summary>
    public static IReadOnlyList<GainUse> Of(IEnumerable<GainView> used, GainRate? whole)
    {
        if (whole is null)
            return [];
        var uses = used.GroupBy(g => g.UsedFor, StringComparer.OrdinalIgnoreCase)
            .Select(g => (First: g.MinBy(gain => gain.Id)!, Hours: GainTime.HoursPerYearOf(g.Select(gain => gain.Formula.Time))))
            .OrderByDescending(u => u.Hours).ThenBy(u => u.First.Id).ToList();
        var rest = uses.Skip(Named).Sum(u => u.Hours);
        return
        [
            .. uses.Take(Named).Select(u => new GainUse(u.First.UsedFor, OfYear(u.Hours))),
            .. rest > 0 ? [new GainUse(null, OfYear(rest))] : Array.Empty<GainUse>(),
        ];

        GainRate OfYear(decimal hours) => new(hours / (whole.Weeks ?? 1), whole.Weeks);
    }
}
