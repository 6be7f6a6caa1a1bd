using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>
/// A year of a kommune's account of time that is locked with its constant: it reads as it was counted then, whatever becomes
/// of its gains. What has changed since is told beside it as a correction. A locked year is never opened again.
/// </summary>
public sealed class LockedYear
{
    private readonly List<LockedGain> _gains = [];

    private LockedYear()
    {
    }

    public int Id { get; private set; }

    public int RootUnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>Hours a year in one årsverk when it was locked.</summary>
    public decimal HoursPerFte { get; private set; }

    public DateOnly LockedOn { get; private set; }

    /// <summary>What each gain counted; on a stored one only as far as they were loaded.</summary>
    public IReadOnlyList<LockedGain> Gains => _gains;

    /// <summary>Locks a year that is over, with what each gain counted in it.</summary>
    /// <exception cref="RuleViolationException"><c>account.year</c>: it is not over. <c>settings.hours-per-fte</c>.</exception>
    public static LockedYear Lock(int rootUnitId, int year, decimal hoursPerFte, DateOnly today, IEnumerable<LockedGain> gains)
    {
        if (!CanBeLocked(year, today))
            throw new RuleViolationException("account.year");
        if (!MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte))
            throw new RuleViolationException("settings.hours-per-fte");
        var locked = new LockedYear { RootUnitId = rootUnitId, Year = year, HoursPerFte = hoursPerFte, LockedOn = today };
        locked._gains.AddRange(gains);
        return locked;
    }

    public static bool CanBeLocked(int year, DateOnly today) => GainLimits.IsPossibleYear(year) && year < today.Year;
}
