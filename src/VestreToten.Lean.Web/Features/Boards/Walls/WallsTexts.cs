namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>The texts of paired screens: names the resources beside this file.</summary>
internal sealed class WallsTexts;
