namespace VestreToten.Lean.Web.Features.Meetings.FirstMeeting;

/// <summary>The texts of the guide to the first meeting: names the resources beside this file.</summary>
internal sealed class FirstMeetingTexts;
