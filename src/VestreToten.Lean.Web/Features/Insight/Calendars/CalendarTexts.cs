namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>The texts of the calendar: names the resources beside this file.</summary>
internal sealed class CalendarTexts;
