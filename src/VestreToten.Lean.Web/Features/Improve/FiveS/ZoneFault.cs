namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Why a change of a zone was rejected.</summary>
internal enum ZoneFault
{
    /// <summary>Name, points or rhythm are not what they must be.</summary>
    BadZone,

    /// <summary>The board has as many zones in use as it may.</summary>
    TooManyZones,

    /// <summary>The zone is closed.</summary>
    Closed,

    BadReason,

    BadTag,

    /// <summary>The day by which it is decided has been.</summary>
    BadTagDay,

    TooManyTags,

    /// <summary>Somebody has decided it.</summary>
    Decided,
}
