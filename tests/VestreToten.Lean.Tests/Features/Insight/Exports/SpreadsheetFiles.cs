using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

/// <summary>The files that tests/spreadsheets.sh opens in LibreOffice. Not part of the suite: it asks for a folder.</summary>
public sealed class SpreadsheetFiles
{
    private static readonly string[] Texts =
    [
        "00123", "1-2", "1/2", "9.9", "9,90", "2027-05", "12:30", "1E5", "10 %", "kr 5", "£5", "(5)", "5-", "3. mai", "May 5", "1. okt. 2026", "5 pm",
        "TRUE", "sann", "½", "Rom 12", "uke 2027-05", "=1+1", "+47 123", "-5", "@SUM(A1)", "Rød; grøt, takk", "«sitat» \"to\"", "123456789012345678901",
    ];

    [Fact(Explicit = true)]
    public async Task Both_dialects_of_every_kind_of_cell()
    {
        var folder = Environment.GetEnvironmentVariable("SPREADSHEETS") ?? throw new InvalidOperationException("SPREADSHEETS names no folder.");
        foreach (var dialect in Enum.GetValues<CsvDialect>())
        {
            await using var file = File.Create(Path.Combine(folder, dialect.ToString().ToLowerInvariant() + ".csv"));
            // Column by column: what it is called, what it is to become, the value as LibreOffice stores it, and the cell itself.
            await CsvFile.WriteAsync(file, dialect, ["Navn", "Slag", "Verdi", "Celle"], Rows().ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        }
    }

    private static IEnumerable<IReadOnlyList<FileCell>> Rows()
    {
        foreach (var (text, number) in Texts.Select((text, i) => (text, i)))
            yield return ["tekst nr " + (char)('a' + number % 26), "string", ((FileCell)text).ToCsv(CsvDialect.Norwegian), text];
        foreach (var number in (decimal[])[0, 7, 9.9m, -1234567.25m, 0.0833333333m, 15.1m])
            yield return ["tall", "float", "som " + number.ToString(CultureInfo.InvariantCulture), (decimal?)number];
        yield return ["dag", "date", "som 2026-02-01", (DateOnly?)new DateOnly(2026, 2, 1)];
        yield return ["uke", "string", "2027-W05", FileCell.Of(new IsoWeek(2027, 5))];
    }
}
