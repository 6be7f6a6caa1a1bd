namespace VestreToten.Lean.Web.Features.Boards.Menu;

/// <summary>The words of a board's menus: names the resources beside this file.</summary>
internal sealed class BoardMenuTexts;
