using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>Reads what a program asks for. Null where nothing is said; what the attributes have let through can be read.</summary>
internal static class ApiFields
{
    /// <summary>The most rows of one answer.</summary>
    public const int MaxRows = 500;

    /// <summary>How many rows where nothing is said.</summary>
    public const int DefaultRows = 100;

    /// <summary>The weeks from one to another, both included; a side that is not said is open.</summary>
    public static WeekRange Weeks(this WeeksRequest request) => new(
        request.From is { } from ? IsoWeek.TryRead(from)!.Value : new IsoWeek(1, 1), request.To is { } to ? IsoWeek.TryRead(to)!.Value : new IsoWeek(9998, 1));

    /// <summary>Which page: after what, and how many rows.</summary>
    public static PageRequest Page(this IPagedRequest request) =>
        new(request.After is null ? null : Mark(request.After), request.Limit is null ? DefaultRows : Number(request.Limit)!.Value);

    /// <summary>The numbers of a mark; null where they are none.</summary>
    public static int[]? Mark(string typed) =>
        typed.Split('.').Select(Number).ToArray() is var numbers && numbers.All(n => n is not null) ? [.. numbers.Select(n => n!.Value)] : null;

    /// <summary>One of the states' names, as they stand in the answers.</summary>
    public static ImprovementState? State(string? typed) => Enum.GetValues<ImprovementState>()
        .Where(state => string.Equals(state.ToString(), typed, StringComparison.OrdinalIgnoreCase)).Select(state => (ImprovementState?)state).FirstOrDefault();

    /// <summary>A calendar year.</summary>
    public static int? Year(string? typed) => typed is not null && Number(typed) is { } year && GainLimits.IsPossibleYear(year) ? year : null;

    public static int? Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>From one week to another, both included.</summary>
internal readonly record struct WeekRange(IsoWeek First, IsoWeek Last);

/// <summary>After which row, by the numbers that it is known by; null from the first. And how many rows.</summary>
internal sealed record PageRequest(int[]? After, int Rows);
