namespace VestreToten.Lean.Domain.Insight.Calendars;

/// <summary>
/// What calendar programs were last told of one event, and how often that has changed: a program takes an event anew only when
/// its number has risen.
/// </summary>
public sealed class CalendarRevision
{
    /// <summary>The longest name of an event.</summary>
    public const int MaxNameLength = 20;

    /// <summary>The longest content.</summary>
    public const int MaxContentLength = 32;

    private CalendarRevision()
    {
    }

    public int BoardId { get; private set; }

    /// <summary>The event's own name among those of its board.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A digest of what was told, without regard to language.</summary>
    public string Content { get; private set; } = "";

    /// <summary>How often the content has changed: 0 for the first.</summary>
    public int Sequence { get; private set; }

    /// <summary>When the program first told the content.</summary>
    public DateTimeOffset Changed { get; private set; }

    public static CalendarRevision First(int boardId, string name, string content, DateTimeOffset now) =>
        new() { BoardId = boardId, Name = name, Content = content, Changed = now };

    /// <summary>Takes what is told now; the same as before changes nothing.</summary>
    public void Tell(string content, DateTimeOffset now)
    {
        if (content == Content)
            return;
        (Content, Changed) = (content, now);
        Sequence++;
    }
}
