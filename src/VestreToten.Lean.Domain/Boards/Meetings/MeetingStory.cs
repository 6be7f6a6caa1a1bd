namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>
/// What is left of a meeting's changes when they are told together: what was done and undone in the same meeting is not told,
/// and of several changes of one thing only the whole.
/// </summary>
public static class MeetingStory
{
    /// <summary>The story, in the order things began.</summary>
    /// <param name="changes">All of one meeting's, in the order they happened.</param>
    public static IReadOnlyList<MeetingChange> Of(IEnumerable<MeetingChange> changes) =>
        [.. changes.GroupBy(c => (Of(c.Kind), c.Subject, c.Week)).SelectMany(same => Whole(same.Key.Item1, [.. same]))];

    private static IEnumerable<MeetingChange> Whole(Thing thing, List<MeetingChange> same) => thing switch
    {
        Thing.Gain => GainStory.Of(same),
        Thing.Value => same[0].From == same[^1].To ? [] : [Between(same[0], same[^1])],
        Thing.Goal or Thing.GoalWording or Thing.ServiceGoal => Proposal(same),
        _ => [same[^1]],
    };

    private static List<MeetingChange> Proposal(List<MeetingChange> same)
    {
        var isNew = same.Exists(c => c.Kind is MeetingChangeKind.GoalProposed or MeetingChangeKind.GoalWordingProposed or MeetingChangeKind.ServiceGoalProposed);
        var isAway = same.Exists(c => c.Kind is MeetingChangeKind.GoalPutAway or MeetingChangeKind.GoalWordingPutAway or MeetingChangeKind.ServiceGoalPutAway);
        return isNew && isAway ? [] : same;
    }

    private static MeetingChange Between(MeetingChange first, MeetingChange last) =>
        MeetingChange.Of(last.MeetingId, last.Kind, last.Subject, last.Title, last.Detail, first.From, last.To, last.Week);

    private static Thing Of(MeetingChangeKind kind) => kind switch
    {
        MeetingChangeKind.LocalItem => Thing.Item,
        MeetingChangeKind.GoalProposed or MeetingChangeKind.GoalPutAway => Thing.Goal,
        MeetingChangeKind.GoalWordingProposed or MeetingChangeKind.GoalWordingPutAway => Thing.GoalWording,
        MeetingChangeKind.ServiceGoalProposed or MeetingChangeKind.ServiceGoalPutAway => Thing.ServiceGoal,
        MeetingChangeKind.ServiceGoalUnasked => Thing.Adoption,
        MeetingChangeKind.ServiceGoalMeasured => Thing.Value,
        _ => Thing.Gain,
    };

    private enum Thing
    {
        Item,
        Goal,
        GoalWording,
        ServiceGoal,
        Adoption,
        Value,
        Gain,
    }
}
