using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improvements;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Web.Features.Meetings;

namespace VestreToten.Lean.Web.Features.Exports;

/// <summary>The lines of a meeting's minutes in a file.</summary>
internal sealed class MinutesRows(IStringLocalizer<ExportTexts> texts)
{
    public static IReadOnlyList<string> Columns { get; } =
        ["Week", "Day", "Meeting", "Present", "Voted", "What", "Text", "Green", "Pink", "Red", "Decision", "Note"];

    /// <summary>First the meeting itself, then the goals' results, the decisions and the changes.</summary>
    public IEnumerable<IReadOnlyList<string?>> Of(Minutes minutes, IReadOnlyList<ChangeInMeeting> changes)
    {
        yield return Row(minutes, "Meeting", "", note: minutes.Reason is { } reason ? texts["Reason." + reason].Value : "");
        foreach (var result in minutes.Results)
        {
            yield return result.Colours is { } c
                ? Row(minutes, "Goal", result.Text, CellOf.Count(c.Green), CellOf.Count(c.Pink), CellOf.Count(c.Red))
                : Row(minutes, "Goal", result.Text, note: texts["TooFew"]);
        }

        foreach (var decision in minutes.Decisions)
            yield return Row(minutes, "Decision", decision.GoalText, decision: texts["Verdict." + decision.Verdict], note: decision.Why);
        foreach (var change in changes)
            yield return Row(minutes, "Improvement", change.Title, decision: texts["Event." + change.Kind], note: NoteOf(change));
    }

    private string?[] Row(
        Minutes minutes, string what, string text, string? green = "", string? pink = "", string? red = "", string decision = "", string? note = "") =>
    [
        minutes.Week.ToString(), CellOf.Day(minutes.Day), texts["Meeting." + minutes.State], Held(minutes, minutes.Headcount),
        Held(minutes, minutes.Ballots), texts["What." + what], text, green, pink, red, decision, note,
    ];

    private static string? Held(Minutes minutes, int? count) => minutes.State == MeetingState.NotHeld ? "" : CellOf.Count(count);

    private string? NoteOf(ChangeInMeeting change) => change.Kind switch
    {
        ImprovementEventKind.Moved when ImprovementStates.TryRead(change.To) is { } state => texts["State." + state],
        ImprovementEventKind.OwnerChanged or ImprovementEventKind.DueChanged or ImprovementEventKind.Declined
            or ImprovementEventKind.Renamed => change.To,
        _ => "",
    };
}

/// <summary>One line of an improvement's history that was written in a meeting.</summary>
internal sealed record ChangeInMeeting(string Title, ImprovementEventKind Kind, string? To);
