using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The fields of the A3 in the order of the sheet.</summary>
internal static class A3Fields
{
    /// <summary>The fields' keys in the texts.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Background", "CurrentState", "Goal", "Analysis", "Actions", "FollowUp"];

    public static string[] Of(A3Sheet? sheet) => sheet is null
        ? ["", "", "", "", "", ""]
        : [sheet.Background, sheet.CurrentState, sheet.Goal, sheet.Analysis, sheet.Actions, sheet.FollowUp];

    public static A3Sheet Sheet(string[] fields) => new(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
}
