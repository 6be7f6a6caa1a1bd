namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The outcome of a request to write a gain down or change it.</summary>
public enum GainOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Words or kroner that cannot be kept; see <see cref="Domain.Improve.Gains.GainLimits"/>.</summary>
    BadWords,

    /// <summary>Nothing, or too much, is said of what the time is used for.</summary>
    BadUsedFor,

    /// <summary>It cannot have been realised that day: before the year it was found in, or not yet.</summary>
    BadDay,

    /// <summary>The improvement is not of this board.</summary>
    NoSuchImprovement,

    /// <summary>Somebody else has changed it: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>Not this person.</summary>
    Denied,
}
