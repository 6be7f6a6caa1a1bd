namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>One line of what changed in a meeting, in the words of that day. Nobody changes it afterwards.</summary>
public sealed class MeetingChange
{
    private MeetingChange()
    {
    }

    public long Id { get; private set; }

    public int MeetingId { get; private set; }

    /// <summary>What happened; says what the rest holds.</summary>
    public MeetingChangeKind Kind { get; private set; }

    /// <summary>The number of what it happened to. It may be gone by now.</summary>
    public int Subject { get; private set; }

    /// <summary>What it was called that day.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What belongs to it; see <see cref="MeetingChangeKind"/>.</summary>
    public string? Detail { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    /// <summary>The week that a value belongs to; null for all else.</summary>
    public IsoWeek? Week { get; private set; }

    /// <summary>Writes down what happened.</summary>
    public static MeetingChange Of(
        int meetingId, MeetingChangeKind kind, int subject, string title, string? detail = null, string? from = null, string? to = null,
        IsoWeek? week = null) =>
        new() { MeetingId = meetingId, Kind = kind, Subject = subject, Title = title, Detail = detail, From = from, To = to, Week = week };

    /// <summary>That the meeting has come to an item of the unit's own, which leaves no other trace; null at every other step.</summary>
    public static MeetingChange? OfLocalItem(int meetingId, AgendaEntry entry) =>
        entry is { Item: { } item, Title: { } title } ? Of(meetingId, MeetingChangeKind.LocalItem, item, title) : null;
}
