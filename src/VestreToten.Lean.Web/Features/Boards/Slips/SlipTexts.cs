namespace VestreToten.Lean.Web.Features.Boards.Slips;

/// <summary>The texts of printed slips: names the resources beside this file.</summary>
internal sealed class SlipTexts;
