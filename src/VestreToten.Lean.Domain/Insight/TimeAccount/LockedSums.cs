using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>The sums of a locked year, as they were counted when it was locked.</summary>
public static class LockedSums
{
    /// <param name="locked">What the gains of some units counted in one locked year.</param>
    /// <param name="hoursPerFte">The year's own constant.</param>
    public static GainSums Of(IEnumerable<LockedGain> locked, decimal hoursPerFte)
    {
        var all = locked.ToList();
        List<LockedGain> recurring = all.FindAll(g => !g.IsOnce), once = all.FindAll(g => g.IsOnce);
        return new GainSums
        {
            Identified = Sum(recurring.FindAll(g => g.FoundParts > 0), g => g.FoundParts, hoursPerFte),
            Realised = Sum(recurring.FindAll(g => g.UsedParts > 0), g => g.UsedParts, hoursPerFte),
            NewlyIdentified = Sum(recurring.FindAll(g => g.FoundParts > 0 && g.IsNewlyFound), g => g.FoundParts, hoursPerFte),
            NewlyRealised = Sum(recurring.FindAll(g => g.UsedParts > 0 && g.IsNewlyUsed), g => g.UsedParts, hoursPerFte),
            Confirmed = Sum(recurring.FindAll(g => g.UsedParts > 0 && g.State == GainState.Confirmed), g => g.UsedParts, hoursPerFte),
            IdentifiedOnce = GainTime.HoursOf(once.Sum(g => (decimal)g.FoundParts)),
            RealisedOnce = GainTime.HoursOf(once.Sum(g => (decimal)g.UsedParts)),
        };
    }

    private static GainSum Sum(List<LockedGain> gains, Func<LockedGain, long> partsOf, decimal hoursPerFte)
    {
        var sum = AccountSum.Sum(gains.Count, gains.Sum(g => (decimal)partsOf(g)), hoursPerFte);
        return gains.Exists(g => g.KronerPerYear is not null) ? sum with { KronerPerYear = gains.Sum(g => g.KronerPerYear ?? 0) } : sum;
    }
}
