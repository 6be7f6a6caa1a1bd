using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>What is asked before the colours are shown while few have voted: on the wall and on the remote.</summary>
internal static class RevealWords
{
    public static string AskEarly(IStringLocalizer<MeetingTexts> texts, BoardSnapshot board) => board.Round?.Ballots switch
    {
        { } ballots when ballots >= board.Threshold => texts["Reveal.AskHalf", ballots, board.Meeting!.Headcount],
        1 => texts["Reveal.Ask.One", 1, board.Threshold],
        var ballots => texts["Reveal.Ask", ballots ?? 0, board.Threshold],
    };
}
