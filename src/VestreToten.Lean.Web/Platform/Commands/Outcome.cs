namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>What became of a request to change something: what every use case may answer.</summary>
public enum Outcome
{
    /// <summary>Not this person.</summary>
    Denied,

    /// <summary>What was to be changed is not there, or not on this board.</summary>
    Gone,

    /// <summary>Somebody else has changed the same since it was seen: the screen shows how it stands now.</summary>
    Conflict,

    /// <summary>A rule forbids it; in an <see cref="Outcome{TFault}"/> the fault says which.</summary>
    Rejected,

    /// <summary>It is done, or was so already.</summary>
    Done,
}

/// <summary>An <see cref="Outcome"/>, or one of a feature's own reasons to reject.</summary>
/// <typeparam name="TFault">The feature's reasons.</typeparam>
public readonly record struct Outcome<TFault> : IOutcome<Outcome<TFault>>
    where TFault : struct, Enum
{
    private Outcome(Outcome kind, TFault? fault = null) => (Kind, Fault) = (kind, fault);

    public Outcome Kind { get; }

    /// <summary>Why it was rejected; null for every other kind.</summary>
    public TFault? Fault { get; }

    public bool IsDone => Kind == Outcome.Done;

    /// <summary>How it is taken back; null where it is not done, or cannot be. Two outcomes are alike without it.</summary>
    public BoardUndo? Undo { get; private init; }

    /// <summary>The fault's name, or the kind's: by this the texts know it.</summary>
    public string Key => Fault?.ToString() ?? Kind.ToString();

    public static implicit operator Outcome<TFault>(Outcome outcome) => new(outcome);

    public static implicit operator Outcome<TFault>(TFault fault) => new(Outcome.Rejected, fault);

    public Outcome<TFault> WithUndo(BoardUndo undo) => this with { Undo = undo };

    public bool Equals(Outcome<TFault> other) => Kind == other.Kind && Nullable.Equals(Fault, other.Fault);

    public override int GetHashCode() => HashCode.Combine(Kind, Fault);

    public override string ToString() => Key;
}

/// <summary>Of a feature that has no reasons of its own to reject.</summary>
internal enum NoFault;

/// <summary>What a use case answers: an <see cref="Outcome"/>, and whatever else it has to tell.</summary>
/// <typeparam name="TSelf">The answer itself.</typeparam>
public interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    bool IsDone { get; }

    /// <summary>The same answer with the way back. One that has its own way back stays as it is.</summary>
    TSelf WithUndo(BoardUndo undo);

    static abstract implicit operator TSelf(Outcome outcome);
}
