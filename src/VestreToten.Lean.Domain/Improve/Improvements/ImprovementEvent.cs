namespace VestreToten.Lean.Domain.Improve.Improvements;

public enum ImprovementEventKind
{
    /// <summary>It was put up. To: its kind.</summary>
    Created = 1,

    /// <summary>It changed column. From, to: the states' codes.</summary>
    Moved = 2,

    /// <summary>It got a new title, perhaps more. From, to: the titles.</summary>
    Renamed = 3,

    /// <summary>Its text, kind, five whys or A3 changed. To: which of them, as <c>text</c>, <c>kind</c>, <c>whys</c>, <c>a3</c>.</summary>
    Edited = 4,

    /// <summary>Somebody took it, gave it away or let it go. From, to: the names.</summary>
    OwnerChanged = 5,

    /// <summary>Its day changed. From, to: days as <c>2026-11-24</c>.</summary>
    DueChanged = 6,

    /// <summary>It was placed in the matrix. From, to: names of <see cref="Pick"/>.</summary>
    Placed = 7,

    /// <summary>It was declined. From: the state's code. To: the reason.</summary>
    Declined = 8,

    Commented = 9,

    /// <summary>A photo was added. To: a name of <see cref="PhotoKind"/>.</summary>
    PhotoAdded = 10,

    /// <summary>A photo was removed. From: a name of <see cref="PhotoKind"/>.</summary>
    PhotoRemoved = 11,

    /// <summary>It was sent to the board above. To: that board's number.</summary>
    Escalated = 12,

    /// <summary>The board above answered. To: a name of <see cref="Improvements.Verdict"/>.</summary>
    Answered = 13,

    /// <summary>The newest change was taken back. From: the name of its kind.</summary>
    Undone = 14,

    /// <summary>This board answered the board below that had sent it. To: a name of <see cref="Improvements.Verdict"/>.</summary>
    Replied = 15,

    /// <summary>A board further up answered what was sent further. To: a name of <see cref="Improvements.Verdict"/>.</summary>
    HeardFromFurtherUp = 16,
}

/// <summary>One line of an improvement's history. The improvement writes it; nobody changes it.</summary>
public sealed class ImprovementEvent
{
    internal ImprovementEvent(int number, ImprovementEventKind kind, string? from, string? to, DateTimeOffset at, int? meetingId) =>
        (Number, Kind, From, To, At, MeetingId) = (number, kind, from, to, at, meetingId);

    public long Id { get; private set; }

    public int ImprovementId { get; private set; }

    /// <summary>1, 2, 3 … without gaps: the improvement's version after it.</summary>
    public int Number { get; private set; }

    /// <summary>What happened; says what <see cref="From"/> and <see cref="To"/> hold.</summary>
    public ImprovementEventKind Kind { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The meeting it happened in; null outside meetings.</summary>
    public int? MeetingId { get; private set; }
}
