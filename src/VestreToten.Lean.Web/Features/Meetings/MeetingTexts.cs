namespace VestreToten.Lean.Web.Features.Meetings;

/// <summary>The texts of the meeting: names the resources beside this file.</summary>
internal sealed class MeetingTexts;
