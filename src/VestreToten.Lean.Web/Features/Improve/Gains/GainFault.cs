namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Why a gain is not written down or changed.</summary>
public enum GainFault
{
    /// <summary>Words or kroner that cannot be kept; see <see cref="Domain.Improve.Gains.GainLimits"/>.</summary>
    BadWords,

    /// <summary>Nothing, or too much, is said of what the time is used for.</summary>
    BadUsedFor,

    /// <summary>It cannot have been realised that day: before the year it was found in, or not yet.</summary>
    BadDay,

    /// <summary>The improvement is not of this board.</summary>
    NoSuchImprovement,
}
