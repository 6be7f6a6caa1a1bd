namespace VestreToten.Lean.Domain.Improve.Improvements;

public sealed partial class Improvement
{
    /// <summary>
    /// How it was before the change that <see cref="Undo"/> takes back. Only the newest is kept: words that somebody took
    /// away, because they told of a patient, are gone with the next change.
    /// </summary>
    private string? Before { get; set; }

    /// <summary>
    /// The number of the event that <see cref="Undo"/> takes back: the newest move, decline, edit, owner, day or placement.
    /// Null where there is none, or where it has been taken back. Comments, photos and escalations do not stand in its way.
    /// </summary>
    public int? UndoableChange { get; private set; }

    /// <summary>Takes the newest change back: everything it touched is exactly as before. Once only.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.nothing-to-undo</c>.</exception>
    public void Undo(DateTimeOffset now, int? meetingId = null)
    {
        if (Before is null)
            throw new RuleViolationException("improvements.nothing-to-undo");
        var earlier = Earlier.Read(Before);
        (Before, UndoableChange) = (null, null);
        Restore(earlier);
        Record(ImprovementEventKind.Undone, earlier.Change.ToString(), null, now, meetingId);
    }

    private void Remember(Earlier earlier) => (Before, UndoableChange) = (earlier.Store(), Version + 1);

    private void Restore(Earlier earlier)
    {
        switch (earlier.Change)
        {
            case ImprovementEventKind.Moved or ImprovementEventKind.Declined:
                (State, StateSince) = (earlier.State!.Value, earlier.StateSince!.Value);
                (Ended, DeclineReason) = (earlier.Ended, earlier.DeclineReason);
                break;
            case ImprovementEventKind.OwnerChanged:
                Owner = earlier.Owner;
                break;
            case ImprovementEventKind.DueChanged:
                Due = earlier.Due;
                break;
            case ImprovementEventKind.Placed:
                (Effort, Effect) = (earlier.Effort, earlier.Effect);
                break;
            default:
                (Kind, Title, Text) = (earlier.Kind!.Value, earlier.Title!, earlier.Text!);
                (Whys, A3) = (FiveWhys.FromStored(earlier.Whys), earlier.A3);
                break;
        }
    }
}
