using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What a gain is to say.</summary>
/// <param name="Title">What saves the time.</param>
/// <param name="Time">The time.</param>
/// <param name="KronerPerYear">Kroner saved in a year beside the time.</param>
/// <param name="Quality">What became better, in words.</param>
public sealed record GainInput(string Title, GainTime Time, long? KronerPerYear = null, string? Quality = null)
{
    /// <summary>Whether all of it can be kept.</summary>
    public bool IsPossible =>
        GainLimits.CheckTitle(Title) == TextFault.None && GainLimits.CheckKroner(KronerPerYear) == NumberFault.None
        && GainLimits.CheckQuality(Quality) == TextFault.None;
}
