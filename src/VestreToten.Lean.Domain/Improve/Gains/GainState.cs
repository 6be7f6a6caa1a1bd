namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>
/// How far a gain has come: funnet → avtalt → tatt i bruk → bekreftet, or bortfalt. The numbers are stored: never give one
/// another meaning.
/// </summary>
public enum GainState
{
    /// <summary>Funnet: the time has been found.</summary>
    Found = 1,

    /// <summary>Tatt i bruk: the time is used as was agreed.</summary>
    Used = 2,

    /// <summary>Avtalt: leader and staff have agreed what the time is for, before it is taken.</summary>
    Agreed = 3,

    /// <summary>Bekreftet: months after, the meeting has said that the time is used so.</summary>
    Confirmed = 4,

    /// <summary>Bortfalt: it does not stand any longer, and it is written down why.</summary>
    Lapsed = 5,
}
