using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The lines of an improvement's history, in plain words.</summary>
internal static class ImprovementHistoryWords
{
    public static string Describe(IStringLocalizer texts, ImprovementDetail.Happened happened) => happened switch
    {
        { Kind: ImprovementEventKind.Created } => texts["Event.Created"],
        { Kind: ImprovementEventKind.Moved } => texts["Event.Moved", State(texts, happened.From), State(texts, happened.To)],
        { Kind: ImprovementEventKind.Renamed } => texts["Event.Renamed", happened.From ?? ""],
        { Kind: ImprovementEventKind.Edited } => texts["Event.Edited." + happened.To],
        { Kind: ImprovementEventKind.OwnerChanged, To: null } => texts["Event.OwnerGone", happened.From ?? ""],
        { Kind: ImprovementEventKind.OwnerChanged } => texts["Event.Owner", happened.To],
        { Kind: ImprovementEventKind.DueChanged, To: null } => texts["Event.DueGone"],
        { Kind: ImprovementEventKind.DueChanged } => texts["Event.Due", Day(happened)],
        { Kind: ImprovementEventKind.Placed, To: null } => texts["Event.PlaceGone"],
        { Kind: ImprovementEventKind.Placed } => texts["Event.Placed", texts["Pick." + happened.To].Value],
        { Kind: ImprovementEventKind.Declined } => texts["Event.Declined", happened.To ?? ""],
        { Kind: ImprovementEventKind.Answered } => texts["Event.Answered." + happened.To],
        { Kind: ImprovementEventKind.HeardFromFurtherUp } => texts["Event.HeardFromFurtherUp." + happened.To],
        { Kind: ImprovementEventKind.Replied } => texts["Event.Replied." + happened.To],
        { Kind: ImprovementEventKind.Undone } => texts["Event.Undone", texts["Change." + happened.From].Value],
        _ => texts["Event." + happened.Kind],
    };

    /// <summary>What a change that can be taken back was: a word for the button.</summary>
    public static string Change(IStringLocalizer texts, ImprovementEventKind kind) => texts["Change." + kind];

    /// <summary>The name of a column.</summary>
    public static string State(IStringLocalizer texts, string? code) =>
        ImprovementStates.TryRead(code) is { } state ? texts["State." + state].Value : code ?? "";

    private static string Day(ImprovementDetail.Happened happened) =>
        ImprovementWords.DayOf(happened.To) is { } day ? ImprovementWords.Day(day, happened.At.DayInNorway()) : happened.To ?? "";
}
