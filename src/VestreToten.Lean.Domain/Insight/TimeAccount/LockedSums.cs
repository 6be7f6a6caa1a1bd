using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>The sums of a locked year, as they were counted when it was locked.</summary>
public static class LockedSums
{
    /// <param name="locked">What the gains of some units counted in one locked year.</param>
    /// <param name="hoursPerFte">The year's own constant.</param>
    public static GainSums Of(IEnumerable<LockedGain> locked, decimal hoursPerFte) => GainSums.Of(locked.Select(g => g.Count), hoursPerFte);
}
