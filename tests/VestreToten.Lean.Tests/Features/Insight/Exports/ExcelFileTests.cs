using CsCheck;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed class ExcelFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_are_numbers_days_are_days_and_sheets_have_their_headings()
    {
        var file = await WriteAsync(
            new ExcelSheet("Uker", ["Enhet", "Gode", "Dag"], [["Ytterskogen", (int?)5, (DateOnly?)new DateOnly(2026, 11, 23)], ["Sørgården", (decimal?)0.25m, default]]),
            new ExcelSheet("Tomt", ["=A1"], []));
        var book = ExcelBook.Read(file);
        Assert.Equal(["Uker", "Tomt"], book.Keys);
        Assert.Equal(["Enhet", "Gode", "Dag"], book["Uker"][0]);
        // 46349 days after 30 December 1899.
        Assert.Equal(["Ytterskogen", "5", "46349"], book["Uker"][1]);
        Assert.Equal(["Sørgården", "0.25", ""], book["Uker"][2]);
        Assert.Equal(["'=A1"], book["Tomt"][0]);
    }

    [Fact]
    public void Whatever_is_written_is_read_back_as_text_and_nothing_is_a_formula() =>
        Gen.Select(CsvCells.Any, CsvCells.Any).Array[1, 6].Sample(rows =>
        {
            var file = WriteAsync(new ExcelSheet("Ark", ["En", "To"], rows.Select(r => (IReadOnlyList<FileCell>)[r.Item1, r.Item2]))).GetAwaiter().GetResult();
            var read = ExcelBook.Read(file)["Ark"].Skip(1).ToList();
            Assert.Equal(0, ExcelBook.Formulas(file));
            // XML makes one sign of a carriage return and a line break.
            Assert.Equal(
                rows.SelectMany(r => (string[])[r.Item1, r.Item2]).Select(c => Plain(SafeCell.From(c))), read.SelectMany(r => r).Select(Plain));
            Assert.All(read.SelectMany(r => r), c => Assert.False(c.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..], c));
        }, iter: 60);

    [Fact]
    public async Task What_xml_cannot_hold_is_left_out_and_the_file_is_whole()
    {
        var file = await WriteAsync(new ExcelSheet("Ark", ["En"], [["a\uFFFEb\uFFFF🧶\uD83Dc"]]));
        Assert.Equal("ab🧶c", ExcelBook.Read(file)["Ark"][1][0].Replace("\uFFFD", "", StringComparison.Ordinal));
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n");

    private static async Task<byte[]> WriteAsync(params ExcelSheet[] sheets)
    {
        using var stream = new MemoryStream();
        await ExcelFile.WriteAsync(stream, sheets, Stop);
        return stream.ToArray();
    }
}

/// <summary>Texts that a spreadsheet might run, and others.</summary>
internal static class CsvCells
{
    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.String[Gen.Char["=+-@\t\r\n ;\"',0aå\u00a0|<&"], 0, 12],
        Gen.Const("=HYPERLINK(\"http://ond.invalid\";\"klikk\")"), Gen.Const("  =1+1"), Gen.Const("🧶 \"sitat\"; og\r\nny linje"));
}
