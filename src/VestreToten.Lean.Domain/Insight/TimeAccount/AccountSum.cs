using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>The found and the used time of some cells. The two are never added together: what is used is found as well.</summary>
/// <param name="Found">All that is found and stands.</param>
/// <param name="Used">What of it is in use.</param>
public sealed record AccountSum(GainSum Found, GainSum Used)
{
    public static AccountSum Of(IEnumerable<AccountCell> cells, decimal hoursPerFte)
    {
        var all = cells.ToList();
        return new AccountSum(
            GainSum.Of(all.Sum(c => c.FoundCount), all.Sum(c => c.FoundParts), hoursPerFte),
            GainSum.Of(all.Sum(c => c.UsedCount), all.Sum(c => c.UsedParts), hoursPerFte));
    }
}
