using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>
/// What is asked before the colours are shown, on the wall while few have voted and on the remote always; and what is said of them
/// beside the week before.
/// </summary>
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

    /// <summary>
    /// How today lies beside the latest week with colours, of the goals whose colours and words stand beside each other on the
    /// screen anyway; null where there are none, and where more had voted than were there in either
    /// week.
    /// </summary>
    public static string? SinceLast(IStringLocalizer<MeetingTexts> texts, RoundOnWall round)
    {
        if (round.IsOverfull)
            return null;
        var shown = round.Vases.Where(v => v is { Colours: not null, Previous: { IsOverfull: false }, IsReworded: false, IsPreviousReworded: false }).ToList();
        if (shown.Count == 0)
            return null;
        var week = shown.Max(v => v.Previous!.Week);
        var since = RoundComparison.Of([.. shown.Where(v => v.Previous!.Week == week).Select(v => (v.Colours!.Value, v.Previous!.Colours!.Value))]);
        return since is null ? null : texts["SinceLast." + since, week.Number].Value;
    }
}
