using System.Linq.Expressions;

namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>
/// The one rule for which gains count in a calendar year, on walls, in the account of time, trends, letters and the API. A
/// recurring gain stands from the year it was found until the year it lapses in, that one not included; what is saved once
/// counts as found in the year it was found and as used in the year it was taken into use.
/// </summary>
public sealed partial class Gain
{
    /// <summary>Those that are part of a year's figures at all, for a database to choose.</summary>
    public static Expression<Func<Gain, bool>> CountsIn(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return g => g.IdentifiedYear <= year && (g.LapsedOn == null || g.LapsedOn > last)
            && (g.Period != GainPeriod.Once || g.IdentifiedYear == year || (g.RealisedOn >= first && g.RealisedOn <= last));
    }

    /// <summary>Whether it counts as found in a year.</summary>
    public bool IsFoundIn(int year) =>
        StandsIn(year) && (Period != GainPeriod.Once || IdentifiedYear == year);

    /// <summary>Whether it counts as taken into use in a year.</summary>
    public bool IsUsedIn(int year) =>
        StandsIn(year) && RealisedOn is { } day && (Period == GainPeriod.Once ? day.Year == year : day.Year <= year);

    /// <summary>Whether the meeting has confirmed its use by the end of a year.</summary>
    public bool IsConfirmedIn(int year) => IsUsedIn(year) && AnsweredOn is { } day && day.Year <= year;

    /// <summary>What it was at the end of a year, or is today in a year that goes on.</summary>
    public GainState StateIn(int year) => (IsConfirmedIn(year), IsUsedIn(year)) switch
    {
        (true, _) => GainState.Confirmed,
        (_, true) => GainState.Used,
        _ when AgreedOn is { } day && day.Year <= year => GainState.Agreed,
        _ => GainState.Found,
    };

    /// <summary>What it counts in a year.</summary>
    public GainCount CountIn(int year)
    {
        var (isFound, isUsed) = (IsFoundIn(year), IsUsedIn(year));
        return new GainCount(
            !Time.IsRecurring, IdentifiedYear == year, isUsed && RealisedOn?.Year == year, IsConfirmedIn(year), isFound ? FoundParts : 0, isUsed ? UsedParts : 0,
            KronerPerYear);
    }

    private bool StandsIn(int year) => IdentifiedYear <= year && !(LapsedOn?.Year <= year);
}
