namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>The texts of phones that join a board: names the resources beside this file.</summary>
internal sealed class PhonesTexts;
