using System.Globalization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>A board's calendar: its meetings and the days its improvements are due. No person is named in it.</summary>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Slug">The unit's name in addresses.</param>
/// <param name="Origin">
/// What makes its events' names unique in the world, of whatever the address was by which it was asked for: a hash of the
/// feed's key. Programs know an event again by its name.
/// </param>
/// <param name="MeetingTime">When the board meets.</param>
/// <param name="Meetings">Its meetings.</param>
/// <param name="Due">Its improvements' days.</param>
internal sealed record BoardCalendar(
    string UnitName, string Slug, string Origin, TimeOnly MeetingTime, IReadOnlyList<MeetingDay> Meetings, IReadOnlyList<DueDay> Due);

/// <summary>One week's meeting.</summary>
internal sealed record MeetingDay(IsoWeek Week, DateOnly Day, bool IsSkipped)
{
    public string Name => Week.ToString();

    public EventRevision Revision { get; init; }
}

/// <summary>The day an open improvement is to be finished by.</summary>
internal sealed record DueDay(int Id, string Title, DateOnly Day)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"frist-{Id}");

    public EventRevision Revision { get; init; }
}

/// <summary>How often an event has changed since programs were first told of it, and when it last did.</summary>
internal readonly record struct EventRevision(int Sequence, DateTimeOffset Changed);
