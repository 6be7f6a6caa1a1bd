using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>What is asked before the colours are shown: on the wall while few have voted, and on the remote always.</summary>
internal static class RevealWords
{
    /// <summary>The question as the count stands now: more may vote while it is asked.</summary>
    public static string Ask(IStringLocalizer<MeetingTexts> texts, BoardSnapshot board) => board.Round?.Ballots switch
    {
        _ when !board.IsEarly => texts["Reveal.AskReady"],
        { } ballots when ballots >= board.Threshold => texts["Reveal.AskHalf", ballots, board.Meeting!.Headcount],
        1 => texts["Reveal.Ask.One", 1, board.Threshold],
        var ballots => texts["Reveal.Ask", ballots ?? 0, board.Threshold],
    };

    /// <summary>In another step: that the round is open still, and where it is ended.</summary>
    public static string StillOpen(IStringLocalizer<MeetingTexts> texts, Agenda agenda) =>
        texts["RoundOpen.Still", AgendaWords.Of(texts, agenda.Steps.FirstOrDefault(e => e.Step == AgendaStep.Balls) ?? AgendaEntry.Default(AgendaStep.Balls))];
}
