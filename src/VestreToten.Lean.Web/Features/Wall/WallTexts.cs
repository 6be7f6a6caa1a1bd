namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>The texts of the board: names the resources beside this file.</summary>
internal sealed class WallTexts;
