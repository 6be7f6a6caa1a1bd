namespace VestreToten.Lean.Web.Features.Meetings;

/// <summary>The texts of the board: names the resources beside this file.</summary>
internal sealed class WallTexts;
