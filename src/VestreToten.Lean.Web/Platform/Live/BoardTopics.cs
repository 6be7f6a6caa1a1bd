namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>What can change on a board. Whoever listens names what it shows, and hears of nothing else.</summary>
[Flags]
public enum BoardTopics
{
    None = 0,

    /// <summary>How many ballots an open round has. Only for those with <see cref="Access.Right.SeeLiveCount"/>.</summary>
    Count = 1,

    /// <summary>A round has opened, closed or been shredded.</summary>
    Round = 2,

    /// <summary>The meeting: its step, headcount, start and end; the agenda.</summary>
    Meeting = 4,

    /// <summary>Improvements, the ideas they come from, their photos and escalations.</summary>
    Improvements = 8,

    Gains = 16,

    /// <summary>Wellbeing goals and service goals.</summary>
    Goals = 32,

    /// <summary>Zones, their rounds and red tags.</summary>
    Zones = 64,

    All = Count | Round | Meeting | Improvements | Gains | Goals | Zones,
}
