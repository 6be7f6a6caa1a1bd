using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A preview, or what was done, as a file: for whoever is to mend the lines.</summary>
internal static class ImportReport
{
    public static async Task<MemoryStream> WriteAsync(
        ImportPreview preview, ImportWords words, IStringLocalizer<ImportTexts> texts, CancellationToken cancellationToken)
    {
        var stream = new MemoryStream();
        string[] headings = [texts["Lines.Number"], texts["Column.Id"], texts["Column.Name"], texts["Lines.Result"], texts["Lines.Details"]];
        // A semicolon opens in a Norwegian spreadsheet by itself, a comma in an English one.
        var dialect = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? CsvDialect.International : CsvDialect.Norwegian;
        await CsvFile.WriteAsync(stream, dialect, headings, preview.Lines.Select(Row).ToAsyncEnumerable(), cancellationToken);
        stream.Position = 0;
        return stream;

        IReadOnlyList<FileCell> Row(ImportLine line) =>
            [(int?)line.Number, line.Key, line.Name, texts["Result." + line.Result].Value, string.Join(" | ", words.Describe(preview.Kind, line))];
    }
}
