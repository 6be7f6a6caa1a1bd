using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>A year of the account of time, for a kommune or a part of it.</summary>
public sealed class YearAccount
{
    private YearAccount()
    {
    }

    public required AccountSum Whole { get; init; }

    /// <summary>What of the found and of the used time is new in this very year.</summary>
    public required AccountSum New { get; init; }

    /// <summary>What of the used time the meetings have confirmed.</summary>
    public required GainSum Confirmed { get; init; }

    /// <summary>Hours of time saved once, found in the year; never årsverk.</summary>
    public required decimal FoundOnceHours { get; init; }

    public required decimal UsedOnceHours { get; init; }

    /// <summary>What the used time is used for, in the order of the kinds; what has no kind last. Only what has any.</summary>
    public required IReadOnlyList<(GainPurpose? Purpose, AccountSum Sum)> Purposes { get; init; }

    public static YearAccount Of(IReadOnlyCollection<AccountCell> cells, decimal hoursPerFte)
    {
        if (!MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte))
            throw new RuleViolationException("settings.hours-per-fte");
        return new YearAccount
        {
            Whole = AccountSum.Of(cells, hoursPerFte),
            New = new AccountSum(
                GainSum.Of(0, cells.Sum(c => c.NewlyFoundParts), hoursPerFte), GainSum.Of(0, cells.Sum(c => c.NewlyUsedParts), hoursPerFte)),
            Confirmed = GainSum.Of(0, cells.Sum(c => c.ConfirmedParts), hoursPerFte),
            FoundOnceHours = GainTime.HoursOf(cells.Sum(c => c.FoundOnceParts)),
            UsedOnceHours = GainTime.HoursOf(cells.Sum(c => c.UsedOnceParts)),
            Purposes =
            [
                .. cells.Where(c => c.UsedCount > 0).GroupBy(c => c.Purpose).OrderBy(g => g.Key is { } purpose ? (int)purpose : int.MaxValue)
                    .Select(g => (g.Key, AccountSum.Of(g, hoursPerFte))),
            ],
        };
    }
}
