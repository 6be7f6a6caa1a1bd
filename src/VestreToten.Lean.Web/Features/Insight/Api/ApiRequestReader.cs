using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What a program asks for, read from its query; each thing that cannot be read is a fault with its field.</summary>
internal sealed class ApiRequestReader(IStringLocalizer<ApiTexts> texts)
{
    /// <summary>The most rows of one answer.</summary>
    public const int MaxRows = 500;

    /// <summary>How many rows where nothing is said.</summary>
    public const int DefaultRows = 100;

    private readonly Dictionary<string, string[]> _faults = [];

    /// <summary>Whether everything could be read.</summary>
    public bool IsFine => _faults.Count == 0;

    /// <summary>400 with each field and what is wrong with it.</summary>
    public IResult Refusal() =>
        Results.ValidationProblem(_faults, title: texts["Problem.Field"], statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The weeks from one to another, both included; a side that is not said is open.</summary>
    public WeekRange Weeks(string? from, string? to)
    {
        var range = new WeekRange(Week("from", from) ?? new IsoWeek(1, 1), Week("to", to) ?? new IsoWeek(9998, 1));
        if (IsFine && range.Last < range.First)
            Fault("to", "Fault.Order");
        return range;
    }

    /// <summary>A calendar year; null where none is said.</summary>
    public int? Year(string? year)
    {
        if (year is null)
            return null;
        if (Number(year) is { } y && GainLimits.IsPossibleYear(y))
            return y;
        Fault("year", "Fault.Year");
        return null;
    }

    /// <summary>One of an enum's names, as they stand in the answers; null where none is said.</summary>
    public T? OneOf<T>(string field, string? typed)
        where T : struct, Enum
    {
        if (typed is null)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), typed, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Fault(field, "Fault.Name");
        return null;
    }

    /// <summary>Which page: after what, and how many rows. A mark has so many numbers.</summary>
    public PageRequest Page(string? after, string? limit, int numbers)
    {
        var rows = limit is null ? DefaultRows : Number(limit) ?? 0;
        if (rows is < 1 or > MaxRows)
            Fault("limit", "Fault.Limit");
        if (after is null)
            return new PageRequest(null, rows);
        int[] mark = [.. after.Split('.').Select(part => Number(part) ?? -1)];
        if (mark.Length != numbers || mark.Any(n => n < 0))
            Fault("after", "Fault.After");
        return new PageRequest(mark, rows);
    }

    /// <summary>As <see cref="Page"/>, where the mark is a unit and a week.</summary>
    public PageRequest PageOfWeeks(string? after, string? limit)
    {
        var page = Page(after, limit, numbers: 2);
        if (IsFine && page.After is { } mark && !IsoWeek.Exists(mark[1] / 100, mark[1] % 100))
            Fault("after", "Fault.After");
        return page;
    }

    private IsoWeek? Week(string field, string? typed)
    {
        if (typed is null)
            return null;
        if (IsoWeek.TryRead(typed) is { } week)
            return week;
        Fault(field, "Fault.Week");
        return null;
    }

    private void Fault(string field, string key) => _faults[field] = [texts[key]];

    private static int? Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>From one week to another, both included.</summary>
internal readonly record struct WeekRange(IsoWeek First, IsoWeek Last);

/// <summary>After which row, by the numbers that it is known by; null from the first. And how many rows.</summary>
internal sealed record PageRequest(int[]? After, int Rows);
