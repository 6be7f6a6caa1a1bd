using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The lines of a meeting's minutes in a file.</summary>
internal sealed class MinutesRows(IStringLocalizer<ExportTexts> texts, MinutesWords words)
{
    public static IReadOnlyList<string> Columns { get; } =
        ["Week", "Day", "Meeting", "Present", "Voted", "What", "Text", "Green", "Pink", "Red", "Decision", "Note"];

    /// <summary>First the meeting itself, then the goals' results, the decisions and the changes: all that the page shows.</summary>
    public IEnumerable<IReadOnlyList<FileCell>> Of(Minutes minutes)
    {
        yield return Row(minutes, "Meeting", "", note: minutes.Reason is { } reason ? texts["Reason." + reason].Value : string.Join(" ", words.OfRound(minutes)));
        foreach (var result in minutes.Results)
        {
            yield return result.Colours is { } c
                ? Row(minutes, "Goal", result.Text, c.Green, c.Pink, c.Red)
                : Row(minutes, "Goal", result.Text, note: texts["TooFew"]);
        }

        foreach (var decision in minutes.Decisions)
            yield return Row(minutes, "Decision", decision.GoalText, decision: texts["Verdict." + decision.Verdict], note: decision.Why);
        foreach (var change in minutes.Of([.. MinutesWords.OfGoals]))
            yield return Row(minutes, "Goal", change);
        foreach (var decision in minutes.ServiceGoals)
            yield return Row(minutes, "ServiceGoal", decision.GoalText, decision: texts["Verdict." + decision.Verdict], note: decision.Why);
        foreach (var change in minutes.Of([.. MinutesWords.OfServiceGoals]))
            yield return Row(minutes, "ServiceGoal", change);
        foreach (var improvement in minutes.Improvements)
        {
            foreach (var change in improvement.Changes)
                yield return Row(minutes, "Improvement", improvement.Title, decision: texts["Event." + change.Kind], note: NoteOf(change));
        }

        foreach (var change in minutes.Of([.. MinutesWords.OfGains]))
            yield return Row(minutes, "Gain", change);
        foreach (var item in minutes.Of(MeetingChangeKind.LocalItem))
            yield return Row(minutes, "LocalItem", item.Title);
    }

    private FileCell[] Row(Minutes minutes, string what, MeetingChange change) =>
        Row(minutes, what, change.Title, decision: words.What(change), note: words.Note(change));

    private FileCell[] Row(
        Minutes minutes, string what, string text, int? green = null, int? pink = null, int? red = null, string decision = "", string? note = "") =>
    [
        FileCell.Of(minutes.Week), (DateOnly?)minutes.Day, texts["Meeting." + minutes.State].Value, Held(minutes, minutes.Headcount),
        Held(minutes, minutes.Ballots), texts["What." + what].Value, text, green, pink, red, decision, note,
    ];

    private static int? Held(Minutes minutes, int? count) => minutes.State == MeetingState.NotHeld ? null : count;

    private string? NoteOf(ChangeInMinutes change) => change.Kind switch
    {
        ImprovementEventKind.Moved when ImprovementStates.TryRead(change.To) is { } state => texts["State." + state],
        ImprovementEventKind.OwnerChanged or ImprovementEventKind.Declined or ImprovementEventKind.Renamed => change.To,
        ImprovementEventKind.DueChanged or ImprovementEventKind.Placed or ImprovementEventKind.Escalated or ImprovementEventKind.Answered or ImprovementEventKind.Replied or ImprovementEventKind.HeardFromFurtherUp =>
            words.Of(change),
        _ => "",
    };
}
