using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>What an account of time is of: everything in somebody's reach, or one unit, with all below it where that is seen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slug">The unit's name in addresses; null where several units stand side by side.</param>
/// <param name="IsTop">Whether the address names no unit.</param>
/// <param name="HasBelow">Whether units below it are seen.</param>
/// <param name="Units">How many units with a board it is of.</param>
/// <param name="ShowsFte">Whether it has staff enough for årsverk.</param>
public sealed record AccountScope(string Name, string? Slug, bool IsTop, bool HasBelow, int Units, bool ShowsFte);

/// <summary>One service of the account.</summary>
/// <param name="Sum">Null where it has no gain at all.</param>
public sealed record ServiceRow(string Name, string Slug, AccountSum? Sum);

/// <summary>What has changed in a locked year since, by the year in which it was corrected.</summary>
/// <param name="Gains">The gains that count otherwise than they did, by unit.</param>
public sealed record AccountCorrection(int CorrectedIn, IReadOnlyList<CorrectedGain> Gains)
{
    /// <summary>Hours a year more, or less, that would have counted as found.</summary>
    public decimal FoundHours => Gains.Sum(g => g.FoundHours);

    /// <summary>The same of used time.</summary>
    public decimal UsedHours => Gains.Sum(g => g.UsedHours);
}

/// <summary>A gain of a locked year that was changed afterwards, with what it would have counted more, or less.</summary>
public sealed record CorrectedGain(int GainId, string UnitName, string UnitSlug, string Title, decimal FoundHours, decimal UsedHours);

/// <summary>A year of the account of time.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Years">The years that can be chosen, newest first, and whether each is locked.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk, in a locked year as it was then.</param>
/// <param name="LockedOn">The day it was locked; null where it is not.</param>
/// <param name="MayLock">Whether the reader may lock it now.</param>
public sealed record AccountView(
    AccountScope Scope, int Year, IReadOnlyList<(int Year, bool IsLocked)> Years, decimal HoursPerFte, DateOnly? LockedOn, bool MayLock, YearAccount Account,
    IReadOnlyList<ServiceRow> Services, IReadOnlyList<AccountCorrection> Corrections);

/// <summary>Which gains of an account are listed.</summary>
/// <param name="State">Found or used.</param>
/// <param name="IsOnce">Whether it is the time saved once.</param>
/// <param name="Purpose">Only with this use: a kind, or 0 for what has none; null for all.</param>
public sealed record CardFilter(GainState State, bool IsOnce = false, int? Purpose = null);

/// <summary>A gain of an account, with the way to its card.</summary>
/// <param name="Parts">The time that counts in the list.</param>
public sealed record AccountCard(
    int GainId, string UnitName, string UnitSlug, string Title, GainState State, GainPurpose? Purpose, string UsedFor, long Parts, int FoundYear, DateOnly? UsedOn);
