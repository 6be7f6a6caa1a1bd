using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>The gains of one unit with one kind of use in a year, summed. Time as <see cref="GainTime.HoursOf"/> reads it.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitPath">Its place in the tree, in a locked year as it was then.</param>
/// <param name="Purpose">What the time is used for; null where that is not said.</param>
public sealed record AccountCell(int UnitId, string UnitPath, GainPurpose? Purpose)
{
    /// <summary>Recurring gains that stand.</summary>
    public int FoundCount { get; init; }

    public decimal FoundParts { get; init; }

    public decimal NewlyFoundParts { get; init; }

    /// <summary>Of these, those in use.</summary>
    public int UsedCount { get; init; }

    public decimal UsedParts { get; init; }

    public decimal NewlyUsedParts { get; init; }

    public decimal ConfirmedParts { get; init; }

    /// <summary>Gains of time that is saved once, found in the year.</summary>
    public decimal FoundOnceParts { get; init; }

    public decimal UsedOnceParts { get; init; }
}
