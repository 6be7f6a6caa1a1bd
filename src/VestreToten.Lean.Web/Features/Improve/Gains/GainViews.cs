using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain in a list.</summary>
/// <param name="Formula">Of the time that is used, once it is in use; else of the whole time.</param>
/// <param name="Time">The whole time.</param>
public sealed record GainView(
    int Id, int Version, string Title, GainState State, GainFormula Formula, GainTime Time, DateOnly? RealisedOn, string UsedFor,
    long? KronerPerYear, string Quality, int? ImprovementId, string? ImprovementTitle)
{
    /// <summary>The year it was found in.</summary>
    public required int FoundYear { get; init; }

    public GainPurpose? Purpose { get; init; }

    public DateOnly? AgreedOn { get; init; }

    /// <summary>The day the meeting last said whether the time is used so.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public DateOnly? LapsedOn { get; init; }

    public string LapsedWhy { get; init; } = "";

    /// <summary>Only a part of the time is used.</summary>
    public bool IsPart { get; init; }

    public bool MayBeFoundAgain { get; init; }

    /// <summary>Whether it can have been agreed on or taken into use on a day.</summary>
    public bool CanBeOn(DateOnly day, DateOnly today) => Gain.CanBeRealisedOn(day, FoundYear, today);
}

/// <summary>A gain that the meeting is asked about: is the time used so?</summary>
/// <param name="Time">The whole time.</param>
/// <param name="UsedTime">What of it is used, as far as is known.</param>
/// <param name="Month">The question: 3 or 12 months after it was taken into use.</param>
/// <param name="Since">The day it was taken into use.</param>
public sealed record DueGain(int Id, int Version, string Title, string UsedFor, GainTime Time, GainTime UsedTime, int Month, DateOnly Since);

/// <summary>A board's gains of one year: lists and two sums, and nothing that adds them together.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Years">The years since the first gain, and this one; newest first.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
/// <param name="ShowsFte">Whether the unit has staff enough for årsverk; see <see cref="GainLimits.MinStaffForFte"/>.</param>
/// <param name="Gains">Those that stand in the year or lapsed in it, newest first.</param>
/// <param name="Sums">The two sums.</param>
public sealed record GainsOfYear(int Year, IReadOnlyList<int> Years, decimal HoursPerFte, bool ShowsFte, IReadOnlyList<GainView> Gains, GainSums Sums);

/// <summary>This year's gains as one line on the wall.</summary>
/// <param name="Found">All that is found and stands, used or not; null where there is none.</param>
/// <param name="Used">What of it is in use; null where there is none.</param>
/// <param name="Uses">What it is used for, what takes most first; two named at the most.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
/// <param name="ShowsFte">Whether the unit has staff enough for årsverk.</param>
public sealed record GainsOnWall(GainRate? Found, GainRate? Used, IReadOnlyList<GainUse> Uses, decimal HoursPerFte, bool ShowsFte);

/// <summary>This year's gains of several units together.</summary>
/// <param name="Found">All that is found and stands, used or not; null where there is none.</param>
/// <param name="Used">What of it is in use; null where there is none.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
public sealed record GainsOfArea(GainRate? Found, GainRate? Used, decimal HoursPerFte);

/// <summary>What some of the time is used for.</summary>
/// <param name="UsedFor">In the words that were typed; null for the rest, which is not named.</param>
/// <param name="Rate">Its hours, by the week or the year as the whole is.</param>
public sealed record GainUse(string? UsedFor, GainRate Rate)
{
    private const int Named = 2;

    /// <summary>The time of some gains by what it is used for.</summary>
    public static IReadOnlyList<GainUse> Of(IEnumerable<Gain> used, GainRate? whole)
    {
        if (whole is null)
            return [];
        var uses = used.GroupBy(g => g.UsedFor, StringComparer.OrdinalIgnoreCase)
            .Select(g => (First: g.MinBy(gain => gain.Id)!, Hours: GainTime.HoursPerYearOf(g.Select(gain => gain.UsedTime))))
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
