using CsvHelper;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Platform.Files;

/// <summary>
/// Writes rows as CSV that a spreadsheet in the dialect's language opens by itself: UTF-8 with a byte order mark, the dialect's
/// separator and decimal sign, no formula in any cell, and no text that becomes a number or a day. Rows are written as they come.
/// </summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static async Task WriteAsync(
        Stream stream, CsvDialect dialect, IEnumerable<string> headings, IAsyncEnumerable<IReadOnlyList<FileCell>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, FormatOf(dialect), leaveOpen: true);
        await csv.WriteRecordAsync([.. headings.Select(SafeCell.Typed)], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync([.. row.Select(cell => cell.ToCsv(dialect))], cancellationToken);
    }

    // The package guards against formulas too, but looks at the first character alone: SafeCell also looks behind spaces.
    private static CsvWriterOptions FormatOf(CsvDialect dialect) => new()
    {
        Separator = dialect == CsvDialect.Norwegian ? ';' : ',', WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };
}
