using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Platform.Files;

/// <summary>One cell: a text, a number or a day. A cell that is none of them does not belong to its row.</summary>
internal readonly record struct FileCell(string? Text, decimal? Number, DateOnly? Day)
{
    public static implicit operator FileCell(string? text) => new(text, null, null);

    public static implicit operator FileCell(int? number) => new(null, number, null);

    public static implicit operator FileCell(decimal? number) => new(null, number, null);

    public static implicit operator FileCell(DateOnly? day) => new(null, null, day);

    /// <summary>A mean or a limit, as exact as it is worth.</summary>
    public static FileCell Of(double? number) => number is { } n ? decimal.Round((decimal)n, 4) : default(FileCell);

    /// <summary>The Norwegian day of an instant.</summary>
    public static FileCell Of(DateTimeOffset? instant) => instant?.DayInNorway();

    /// <summary>A week as ISO 8601 writes it, 2027-W05: without the letter a spreadsheet takes it for May.</summary>
    public static FileCell Of(IsoWeek? week) =>
        week is { } w ? string.Create(CultureInfo.InvariantCulture, $"{w.Year:D4}-W{w.Number:D2}") : default(FileCell);

    /// <summary>As CSV has it: a day as every spreadsheet reads it, a number with the dialect's decimal sign, a text as a text.</summary>
    public string ToCsv(CsvDialect dialect) =>
        Number is { } number ? Written(number, dialect)
        : Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : SafeCell.Typed(Text);

    private static string Written(decimal number, CsvDialect dialect)
    {
        var written = number.ToString("0.##########", CultureInfo.InvariantCulture);
        return dialect == CsvDialect.Norwegian ? written.Replace('.', ',') : written;
    }
}
