using System.Globalization;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>One cell: a text, a number or a day. A cell that is none of them does not belong to its row.</summary>
internal readonly record struct FileCell(string? Text, decimal? Number, DateOnly? Day)
{
    public static implicit operator FileCell(string? text) => new(text, null, null);

    public static implicit operator FileCell(int? number) => new(null, number, null);

    public static implicit operator FileCell(decimal? number) => new(null, number, null);

    public static implicit operator FileCell(DateOnly? day) => new(null, null, day);

    /// <summary>A mean or a limit, as exact as it is worth.</summary>
    public static FileCell Of(double? number) => number is { } n ? decimal.Round((decimal)n, 4) : default(FileCell);

    /// <summary>As CSV has it: the day as every spreadsheet reads it, the number with the reader's own decimal sign.</summary>
    public string? ToCsv() => Number?.ToString("0.####", CultureInfo.CurrentCulture) ?? CellOf.Day(Day) ?? Text;
}
