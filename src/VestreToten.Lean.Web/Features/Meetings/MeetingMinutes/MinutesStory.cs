using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>What one improvement's history says of one meeting: what was taken back is left out, and of several moves only the whole.</summary>
internal static class MinutesStory
{
    public static IReadOnlyList<ChangeInMinutes> Of(IEnumerable<ImprovementEvent> events)
    {
        var kept = new List<ImprovementEvent>();
        foreach (var happened in events.OrderBy(e => e.Number))
        {
            // What was done before the meeting and taken back in it is told; what was done and taken back in it is not.
            if (happened.Kind == ImprovementEventKind.Undone && kept.FindLastIndex(e => IsTakenBackBy(happened, e)) is var last and >= 0)
                kept.RemoveAt(last);
            else
                kept.Add(happened);
        }

        return [.. kept.GroupBy(e => KindOf(e)).OrderBy(g => g.Key).Select(Whole).OfType<ChangeInMinutes>()];
    }

    private static bool IsTakenBackBy(ImprovementEvent undone, ImprovementEvent earlier) =>
        earlier.Kind.ToString() == undone.From
            || (earlier.Kind == ImprovementEventKind.Renamed && undone.From == nameof(ImprovementEventKind.Edited));

    // A no ends the way that the moves before it began.
    private static ImprovementEventKind KindOf(ImprovementEvent e) =>
        e.Kind == ImprovementEventKind.Declined ? ImprovementEventKind.Moved : e.Kind;

    /// <summary>From where it was before the first to where it is after the last; null where that is the same.</summary>
    private static ChangeInMinutes? Whole(IGrouping<ImprovementEventKind, ImprovementEvent> same)
    {
        var (first, last) = (same.First(), same.Last());
        var hasTwoEnds = same.Key is ImprovementEventKind.Moved or ImprovementEventKind.OwnerChanged
            or ImprovementEventKind.DueChanged or ImprovementEventKind.Placed;
        return hasTwoEnds && first.From == last.To ? null : new ChangeInMinutes(last.Kind, first.From, last.To);
    }
}

/// <summary>One thing that a meeting did with an improvement; see <see cref="ImprovementEventKind"/> for what the two ends hold.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="From">How it was; for a løft that was answered, the unit that answered or was answered.</param>
/// <param name="To">How it became; for a løft that was sent, the unit it was sent to.</param>
/// <param name="Note">Of a løft: the last day for an answer as <c>2026-11-24</c>, or the answer.</param>
public sealed record ChangeInMinutes(ImprovementEventKind Kind, string? From, string? To, string? Note = null);
