namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>The texts of the board on a phone: names the resources beside this file.</summary>
internal sealed class MyBoardTexts;
