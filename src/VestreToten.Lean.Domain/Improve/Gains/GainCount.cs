namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What one gain counts in one year: of all that is summed the single piece.</summary>
/// <param name="IsOnce">Whether it is time that is saved once.</param>
/// <param name="IsNewlyFound">Whether it was found in this very year.</param>
/// <param name="IsNewlyUsed">Whether it was taken into use in this very year.</param>
/// <param name="IsConfirmed">Whether the meeting has confirmed its use by the end of the year.</param>
/// <param name="FoundParts">The time found, as <see cref="GainTime.HoursOf"/> reads it; 0 where it does not count as found.</param>
/// <param name="UsedParts">The time used; 0 where it does not count as used.</param>
/// <param name="KronerPerYear">Kroner a year beside the time.</param>
public readonly record struct GainCount(
    bool IsOnce, bool IsNewlyFound, bool IsNewlyUsed, bool IsConfirmed, long FoundParts, long UsedParts, long? KronerPerYear);
