using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>What changed in a meeting, in the reader's language: the same words on the page, on paper and in the file.</summary>
internal sealed class MinutesWords(IStringLocalizer<MeetingTexts> texts, IStringLocalizer<GainTexts> gains)
{
    public static IReadOnlyList<MeetingChangeKind> OfGoals { get; } =
    [
        MeetingChangeKind.GoalProposed, MeetingChangeKind.GoalPutAway, MeetingChangeKind.GoalWordingProposed, MeetingChangeKind.GoalWordingPutAway,
    ];

    public static IReadOnlyList<MeetingChangeKind> OfServiceGoals { get; } =
    [
        MeetingChangeKind.ServiceGoalProposed, MeetingChangeKind.ServiceGoalPutAway, MeetingChangeKind.ServiceGoalUnasked,
        MeetingChangeKind.ServiceGoalMeasured,
    ];

    public static IReadOnlyList<MeetingChangeKind> OfGains { get; } =
    [
        MeetingChangeKind.GainIdentified, MeetingChangeKind.GainChanged, MeetingChangeKind.GainRealised, MeetingChangeKind.GainTakenBack,
        MeetingChangeKind.GainDiscarded, MeetingChangeKind.GainAgreed, MeetingChangeKind.GainConfirmed, MeetingChangeKind.GainLapsed,
        MeetingChangeKind.GainFoundAgain,
    ];

    /// <summary>What a reader must know of the round beside its numbers: a sentence each.</summary>
    public IEnumerable<string> OfRound(Minutes minutes)
    {
        if (minutes.VoidReason is { } reason)
            yield return texts["Minutes.Voided", texts["Void.Reason." + reason].Value];
        foreach (var other in minutes.OtherVoidReasons)
            yield return texts["Minutes.Voided.Other", texts["Void.Reason." + other].Value];
        if (minutes.IsOverfull)
        {
            yield return minutes.HeadcountAtClose is { } present
                ? texts["Minutes.Overfull", minutes.Ballots!, present]
                : texts["Minutes.Overfull.Unknown", minutes.Ballots!];
        }

        if (minutes.HeadcountAtClose is { } then && then != minutes.Headcount)
            yield return texts["Minutes.HeadcountChanged", then, minutes.Headcount];
    }

    /// <summary>What happened, in a word or two.</summary>
    public string What(MeetingChange change) => texts["Minutes.Change." + change.Kind];

    /// <summary>What there is to say of it beside its title; may be empty.</summary>
    public string Note(MeetingChange change) => change.Kind switch
    {
        MeetingChangeKind.GoalWordingProposed or MeetingChangeKind.GoalWordingPutAway => texts["Minutes.Wording", change.From ?? ""],
        MeetingChangeKind.ServiceGoalUnasked => texts["Minutes.Unasked"],
        MeetingChangeKind.ServiceGoalMeasured => change.From is null
            ? texts["Minutes.Value", Number(change.To), change.Detail ?? "", change.Week!.Value.Number]
            : texts["Minutes.Value.Changed", Number(change.To), change.Detail ?? "", change.Week!.Value.Number, Number(change.From)],
        _ when OfGains.Contains(change.Kind) => Gain(GainTime.FromStored(change.Detail!), change),
        _ => "",
    };

    /// <summary>What happened to an improvement; empty where a heading has said it.</summary>
    public string Of(ChangeInMinutes change) => change.Kind switch
    {
        ImprovementEventKind.Declined => change.To ?? "",
        ImprovementEventKind.Moved when change.To == ImprovementState.Done.Code() => "",
        ImprovementEventKind.Moved => texts["Minutes.Event.Moved", State(change.From), State(change.To)],
        ImprovementEventKind.OwnerChanged when change.To is { } name => texts["Minutes.Event.OwnerChanged", name],
        ImprovementEventKind.DueChanged when change.To is { } day => texts["Minutes.Event.DueChanged", Day(day)],
        ImprovementEventKind.Placed when change.To is { } pick => texts["Pick." + pick],
        ImprovementEventKind.OwnerChanged or ImprovementEventKind.DueChanged or ImprovementEventKind.Placed => texts[$"Minutes.Event.{change.Kind}.None"],
        ImprovementEventKind.Escalated when change.Note is { } day => texts["Minutes.Event.Escalated", change.To ?? "", Day(day)],
        ImprovementEventKind.Answered or ImprovementEventKind.Replied when change.To == nameof(Verdict.Withdrawn) => texts["Minutes.Event.Withdrawn"],
        ImprovementEventKind.Answered or ImprovementEventKind.Replied or ImprovementEventKind.HeardFromFurtherUp =>
            texts["Minutes.Event." + change.Kind, change.From ?? "", texts["Minutes.Verdict." + change.To].Value, change.Note ?? ""],
        _ => texts["Minutes.Event." + change.Kind],
    };

    /// <summary>Hours a year, and how they came about. Never a sum, and no årsverk: that takes the kommune's constant of today.</summary>
    private string Gain(GainTime time, MeetingChange change)
    {
        var hours = GainWords.Hours(gains, time.HoursPerYear, time.IsRecurring ? GainPeriod.Year : GainPeriod.Once);
        // What was said each time is the whole; where the meeting has said that a part is used, that part stands beside it.
        var typed = time.IsPartial
            ? GainWords.Typed(gains, time) + ". " + gains["Part", GainWords.Time(time.MinutesPerPeriod / 60m), GainWords.Hours(gains, time.Whole().MinutesPerPeriod / 60m, time.Period)].Value.TrimEnd('.')
            : GainWords.Typed(gains, time);
        return (change.Kind, change.To) switch
        {
            (_, null) => texts["Minutes.Gain", hours, typed],
            (MeetingChangeKind.GainAgreed, { } usedFor) => texts["Minutes.Gain.Agreed", hours, typed, usedFor],
            (MeetingChangeKind.GainLapsed, { } why) => texts["Minutes.Gain.Lapsed", hours, typed, why],
            (_, { } usedFor) => texts["Minutes.Gain.Used", hours, typed, usedFor],
        };
    }

    private string State(string? code) => texts["Minutes.State." + code];

    private static string Number(string? stored) =>
        stored is null ? "" : ServiceGoalWords.Number(decimal.Parse(stored, NumberStyles.Number, CultureInfo.InvariantCulture));

    private static string Day(string stored) =>
        WrittenTime.Day(DateOnly.ParseExact(stored, "O", CultureInfo.InvariantCulture));
}
