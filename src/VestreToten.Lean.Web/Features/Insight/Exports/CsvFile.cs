using CsvHelper;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>
/// Writes rows as CSV that a Norwegian Excel opens by itself: UTF-8 with a byte order mark, semicolons, and no formula
/// in any cell. Rows are written as they come.
/// </summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    // The package guards against formulas too, but looks at the first character alone: SafeCell also looks behind spaces.
    private static readonly CsvWriterOptions Format = new()
    {
        Separator = ';', WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    public static async Task WriteAsync(
        Stream stream, IEnumerable<string> headings, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        await csv.WriteRecordAsync(Safe(headings), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync(Safe(row), cancellationToken);
    }

    private static string[] Safe(IEnumerable<string?> cells) => [.. cells.Select(SafeCell.From)];
}
