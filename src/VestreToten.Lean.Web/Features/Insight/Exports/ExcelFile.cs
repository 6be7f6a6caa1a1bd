using Microsoft.AspNetCore.Http.HttpResults;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

internal sealed record ExcelSheet(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<FileCell>> Rows);

/// <summary>Writes Excel files: numbers are numbers, days are days, and a text is never a formula.</summary>
internal static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Width = 16;

    public static async Task WriteAsync(Stream stream, IEnumerable<ExcelSheet> sheets, CancellationToken cancellationToken)
    {
        await using var file = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellationToken);
        var heading = file.AddStyle(new Style { Font = { Bold = true } });
        var day = file.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        foreach (var sheet in sheets)
        {
            await file.StartWorksheetAsync(sheet.Name, new WorksheetOptions { FrozenRows = 1, DefaultColumnWidth = Width }, cancellationToken);
            await file.AddHeaderRowAsync([.. sheet.Headings.Select(SafeCell.From)], heading, cancellationToken);
            foreach (var row in sheet.Rows)
                await file.AddRowAsync([.. row.Select(cell => Of(cell, day))], cancellationToken);
        }

        await file.FinishAsync(cancellationToken);
    }

    /// <summary>A file as an answer.</summary>
    public static async Task<FileStreamHttpResult> AnswerAsync(HttpContext context, IEnumerable<ExcelSheet> sheets, string fileName)
    {
        context.Response.Headers.CacheControl = "no-store";
        // Whole before it is sent: the zip around the sheets is finished with writes that a response does not allow.
        var stream = new MemoryStream();
        await WriteAsync(stream, sheets, context.RequestAborted);
        stream.Position = 0;
        return TypedResults.Stream(stream, ContentType, fileName);
    }

    private static Cell Of(FileCell cell, StyleId day) =>
        cell.Number is { } number ? new Cell(number)
        : cell.Day is { } d ? new Cell(d.ToDateTime(TimeOnly.MinValue), day)
        : new Cell(cell.Text is null ? null : SafeCell.From(Writable(cell.Text)));

    /// <summary>Without what XML cannot hold: half pairs and the two characters that are none. Control characters never get this far.</summary>
    private static string Writable(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar) ? text : new string([.. text.EnumerateRunes().Where(IsWritable).SelectMany(r => r.ToString())]);

    private static bool IsWritable(System.Text.Rune rune) => !rune.IsBmp || System.Xml.XmlConvert.IsXmlChar((char)rune.Value);
}
