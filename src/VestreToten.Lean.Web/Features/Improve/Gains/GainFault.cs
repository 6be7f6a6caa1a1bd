namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Why a gain is not written down or changed.</summary>
public enum GainFault
{
    /// <summary>Words or kroner that cannot be kept; see <see cref="Domain.Improve.Gains.GainLimits"/>.</summary>
    BadWords,

    /// <summary>Nothing, or too much, is said of what the time is used for.</summary>
    BadUsedFor,

    /// <summary>It cannot have been agreed or realised that day: before the year it was found in, or not yet.</summary>
    BadDay,

    /// <summary>No kind of use is chosen.</summary>
    BadPurpose,

    /// <summary>It is not agreed what the time is for.</summary>
    NotAgreed,

    /// <summary>The part that is used is nothing, or no less than the whole.</summary>
    BadPart,

    /// <summary>Nothing, or too much, is said of why it does not stand any longer.</summary>
    BadWhy,

    /// <summary>It is part of a year that is locked: it can lapse, and not be deleted.</summary>
    InLockedYear,

    /// <summary>The improvement is not of this board.</summary>
    NoSuchImprovement,
}
