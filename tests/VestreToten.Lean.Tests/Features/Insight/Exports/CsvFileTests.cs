using System.Text;
using CsCheck;
using CsvHelper;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class CsvFileTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["=+-@\t\r\n ;\"',0aå\u00a0|"], 0, 12],
        Gen.Const("=HYPERLINK(\"http://ond.invalid\";\"klikk\")"), Gen.Const("  =1+1"), Gen.Const("🧶 \"sitat\"; og\r\nny linje"));

    [Fact]
    public void Whatever_is_written_is_read_back_and_no_cell_begins_a_formula() =>
        Gen.Select(Cell, Cell, Cell).Array[0, 8].Sample(rows =>
        {
            var read = Read(Write(rows.Select(r => (string[])[r.Item1, r.Item2, r.Item3])));
            Assert.Equal(rows.Length, read.Count);
            foreach (var (written, cells) in rows.Zip(read))
            {
                Assert.Equal(((string[])[written.Item1, written.Item2, written.Item3]).Select(SafeCell.Typed), cells);
                Assert.All(cells, c => Assert.False(c.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..], c));
            }
        });

    [Fact]
    public void It_begins_with_the_mark_that_tells_excel_of_utf_8_and_is_parted_by_semicolons()
    {
        var file = Write([["Rød grøt", "a;b", ""]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("En;To;Tre\r\nRød grøt;\"a;b\";\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+47 123", "'+47 123")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20A1", "'\uFF20A1")]
    [InlineData("\u22121", "'\u22121")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("\uFEFF\u200D \u2060=1", "'\uFEFF\u200D \u2060=1")]
    [InlineData("\u202E=1", "'\u202E=1")]
    [InlineData("\u00AD\uFF1D1", "'\u00AD\uFF1D1")]
    [InlineData("\u3164=1", "'\u3164=1")]
    [InlineData("\U000E0020=1", "'\U000E0020=1")]
    [InlineData("\u200Ba", "\u200Ba")]
    [InlineData("a=1", "a=1")]
    [InlineData("'=1", "'=1")]
    [InlineData(null, "")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string? text, string cell) => Assert.Equal(cell, SafeCell.From(text));

    [Fact]
    public void A_cell_is_the_text_itself_or_the_text_behind_an_apostrophe() =>
        Cell.Sample(text => Assert.Contains(SafeCell.From(text), new[] { text, "'" + text }));

    private static byte[] Write(IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        CsvFile.WriteAsync(
            stream, CsvDialect.Norwegian, ["En", "To", "Tre"], rows.Select(row => (IReadOnlyList<FileCell>)[.. row.Select(text => (FileCell)text)]).ToAsyncEnumerable(),
            TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static List<string[]> Read(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { Separator = ';', HasHeader = true, TrimWhitespace = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }
}
