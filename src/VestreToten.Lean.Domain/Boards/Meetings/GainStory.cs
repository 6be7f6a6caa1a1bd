namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>What is told of one gain's changes in a meeting.</summary>
internal static class GainStory
{
    /// <param name="same">All that happened to it, in that order.</param>
    public static IEnumerable<MeetingChange> Of(IReadOnlyList<MeetingChange> same)
    {
        var newest = same[^1];
        var found = same.FirstOrDefault(c => c.Kind == MeetingChangeKind.GainIdentified);
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
        if (same.LastOrDefault(c => c.Kind is MeetingChangeKind.GainConfirmed or MeetingChangeKind.GainLapsed or MeetingChangeKind.GainFoundAgain or MeetingChangeKind.GainTakenBack)
            is { } ended && ended.Kind != MeetingChangeKind.GainTakenBack)
        {
            yield return As(ended, newest);
            yield break;
        }

        if (put.Count == 0 && same.LastOrDefault(c => c.Kind == MeetingChangeKind.GainAgreed) is { } agreed)
        {
            yield return As(agreed, newest);
            yield break;
        }

        // Realised and taken back, however often: only how it stands at the end is told, and nothing where that is as before.
        if (put is [{ Kind: var first }, ..] && put[^1] is var last && (last.Kind == MeetingChangeKind.GainRealised || first == last.Kind))
            yield return As(last, newest);
        else if (found is null && same.Any(c => c.Kind == MeetingChangeKind.GainChanged))
            yield return newest.Kind == MeetingChangeKind.GainChanged ? newest : As(same.LastOrDefault(c => c.Kind == MeetingChangeKind.GainChanged)!, newest);
    }

    /// <summary>What happened, with the words and figures that were put right afterwards.</summary>
    private static MeetingChange As(MeetingChange happened, MeetingChange newest) =>
        MeetingChange.Of(happened.MeetingId, happened.Kind, happened.Subject, newest.Title, newest.Detail, happened.From, happened.To);
}
