namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>
/// What changed in a meeting, of that which has no history of its own that tells it. The numbers are stored: never give one
/// another meaning.
/// </summary>
public enum MeetingChangeKind
{
    /// <summary>The unit came to an item of its own. Subject: the item.</summary>
    LocalItem = 1,

    /// <summary>A wellbeing goal was put forward. Subject: the goal.</summary>
    GoalProposed = 2,

    /// <summary>A wellbeing goal that was only proposed was put away. Subject: the goal.</summary>
    GoalPutAway = 3,

    /// <summary>A goal for the service was put forward. Subject: the goal.</summary>
    ServiceGoalProposed = 4,

    /// <summary>A goal for the service that was only proposed was put away. Subject: the goal.</summary>
    ServiceGoalPutAway = 5,

    /// <summary>A goal was taken into use that nobody of the staff had proposed or supported. Subject: the goal.</summary>
    ServiceGoalUnasked = 6,

    /// <summary>A value was written down. Subject: the goal. Detail: its measure. From, to: numbers. Week: the value's.</summary>
    ServiceGoalMeasured = 7,

    /// <summary>Time to save was found. Subject: the gain. Detail: its <see cref="Improve.Gains.GainTime.Stored"/>.</summary>
    GainIdentified = 8,

    /// <summary>A gain's words or figures were put right. Subject and detail as above.</summary>
    GainChanged = 9,

    /// <summary>A gain was realised. Subject and detail as above. To: what the time is used for.</summary>
    GainRealised = 10,

    /// <summary>A gain went one step back. Subject and detail as above.</summary>
    GainTakenBack = 11,

    /// <summary>A gain that was only found was deleted. Subject and detail as above.</summary>
    GainDiscarded = 12,

    /// <summary>New words were proposed for a wellbeing goal. Subject: the proposal. From: the goal's words of that day.</summary>
    GoalWordingProposed = 13,

    /// <summary>Words that were proposed for a wellbeing goal were put away. Subject and from as above.</summary>
    GoalWordingPutAway = 14,

    /// <summary>It was agreed what a gain's time is for. Subject and detail as of gains above. To: what for.</summary>
    GainAgreed = 15,

    /// <summary>The meeting said that a gain's time, or a part of it, is used so. Subject and detail as of gains above. To: what for.</summary>
    GainConfirmed = 16,

    /// <summary>A gain does not stand any longer. Subject and detail as of gains above. To: why.</summary>
    GainLapsed = 17,

    /// <summary>A gain that had lapsed was found again. Subject and detail as of gains above.</summary>
    GainFoundAgain = 18,
}
