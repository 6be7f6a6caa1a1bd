using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.Vases;

/// <summary>A vase in words.</summary>
internal static class VaseWords
{
    /// <summary>What lies in it, to those who hear it.</summary>
    /// <param name="isOpen">The balls are grey because they are secret, not because they are few.</param>
    public static string Describe(IStringLocalizer<WallTexts> texts, VaseOnWall vase, bool isOpen) => vase.Colours is { } c
        ? texts["Vase.Colours", vase.Position, vase.Text, c.Green, c.Pink, c.Red]
        : texts[isOpen || vase.IsWithheld || vase.ResultWeek is null ? "Vase.Grey" : "Vase.TooFew", vase.Position, vase.Text, vase.Balls];

    /// <summary>What stands after the number of ballots in an open round: of how many people, unless there are more ballots.</summary>
    public static string Received(IStringLocalizer<WallTexts> texts, BoardSnapshot board) =>
        texts[board.Round!.IsOverfull ? "Received.More" : IsTooFew(board) ? "Received.TooFew" : "Received", board.Meeting!.Headcount];

    /// <summary>How many are needed for colours; where fewer are there than that, that there will be none.</summary>
    public static string Needed(IStringLocalizer texts, BoardSnapshot board, int ballots) =>
        ballots >= board.Threshold ? texts["Threshold.Reached"]
        : IsTooFew(board) ? texts["Threshold.TooFew", board.Threshold]
        : texts["Threshold.Left", ballots, board.Threshold];

    private static bool IsTooFew(BoardSnapshot board) => board.Meeting!.Headcount < board.Threshold && (board.Round?.Ballots ?? 0) < board.Threshold;

    /// <summary>Why a vase outside a round has no colours.</summary>
    public static string WhyGrey(IStringLocalizer<WallTexts> texts, VaseOnWall vase)
    {
        if (vase.ResultWeek is null)
            return texts["NoResult"];
        var votes = texts[vase.Balls == 1 ? "TooFew.Count.One" : "TooFew.Count", vase.Balls];
        return $"{votes} · {texts[vase.IsWithheld ? "Colourless" : "TooFew"]}";
    }
}
