namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>Who does something, and by when.</summary>
public sealed record Promise(string? Owner, DateOnly? Due);
