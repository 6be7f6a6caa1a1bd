namespace VestreToten.Lean.Web.Features.Meetings.Home;

/// <summary>The texts of the front page: names the resources beside this file.</summary>
internal sealed class HomeTexts;
