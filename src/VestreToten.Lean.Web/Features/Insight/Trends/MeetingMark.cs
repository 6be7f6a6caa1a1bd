using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Whether a week's meeting was held.</summary>
/// <param name="Week">The week.</param>
/// <param name="State">What is known of it.</param>
public sealed record MeetingMark(IsoWeek Week, MeetingMarkState State);

/// <summary>What is known of a week's meeting.</summary>
public enum MeetingMarkState
{
    /// <summary>No meeting was planned.</summary>
    None = 0,

    Held = 1,

    /// <summary>Not held: the reason stands in the list of meetings.</summary>
    NotHeld = 2,

    /// <summary>The board was not in use yet: there was nothing to plan.</summary>
    NotBegun = 3,
}
