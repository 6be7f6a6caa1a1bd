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
        Thing.Gain => Gain(same),
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

    private static IEnumerable<MeetingChange> Gain(List<MeetingChange> same)
    {
        var newest = same[^1];
        var found = same.Find(c => c.Kind == MeetingChangeKind.GainIdentified);
        if (newest.Kind == MeetingChangeKind.GainDiscarded)
        {
            if (found is null)
                yield return newest;
            yield break;
        }

        var put = same.Where(c => c.Kind is MeetingChangeKind.GainRealised or MeetingChangeKind.GainTakenBack).ToList();
        if (found is not null)
            yield return As(found, newest);
        // An agreement is told where nothing more came of it in the meeting, and answers and lapses as they stand at the end.
        if (same.FindLast(c => c.Kind is MeetingChangeKind.GainConfirmed or MeetingChangeKind.GainLapsed or MeetingChangeKind.GainFoundAgain or MeetingChangeKind.GainTakenBack)
            is { } ended && ended.Kind != MeetingChangeKind.GainTakenBack)
        {
            yield return As(ended, newest);
            yield break;
        }

        if (put.Count == 0 && same.FindLast(c => c.Kind == MeetingChangeKind.GainAgreed) is { } agreed)
        {
            yield return As(agreed, newest);
            yield break;
        }

        // Realised and taken back, however often: only how it stands at the end is told, and nothing where that is as before.
        if (put is [{ Kind: var first }, ..] && put[^1] is var last && (last.Kind == MeetingChangeKind.GainRealised || first == last.Kind))
            yield return As(last, newest);
        else if (found is null && same.Exists(c => c.Kind == MeetingChangeKind.GainChanged))
            yield return newest.Kind == MeetingChangeKind.GainChanged ? newest : As(same.FindLast(c => c.Kind == MeetingChangeKind.GainChanged)!, newest);
    }

    /// <summary>What happened, with the words and figures that were put right afterwards.</summary>
    private static MeetingChange As(MeetingChange happened, MeetingChange newest) =>
        MeetingChange.Of(happened.MeetingId, happened.Kind, happened.Subject, newest.Title, newest.Detail, happened.From, happened.To);

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
