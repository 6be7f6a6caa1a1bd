using System.Text;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class CsvFileTests
{
    public static TheoryData<string, string> CulturesAndDialects =>
        [.. SomeCultures.All.SelectMany(culture => Enum.GetNames<CsvDialect>().Select(dialect => (culture.Data, dialect)))];

    [Theory]
    [MemberData(nameof(CulturesAndDialects))]
    public void A_dialect_is_the_same_whoever_asks_for_it(string culture, string dialect)
    {
        IReadOnlyList<FileCell> row =
            ["Rød; grøt, takk", (decimal?)9.9m, (decimal?)-1234567.25m, (int?)0, (DateOnly?)new DateOnly(2026, 2, 1), FileCell.Of(new IsoWeek(2027, 5)), default];
        Assert.Equal(
            dialect == nameof(CsvDialect.Norwegian)
                ? "A;B,C;D;E;F;G;H\r\n\"Rød; grøt, takk\";9,9;-1234567,25;0;2026-02-01;2027-W05;\r\n"
                : "A,\"B,C\",D,E,F,G,H\r\n\"Rød; grøt, takk\",9.9,-1234567.25,0,2026-02-01,2027-W05,\r\n",
            SomeCultures.In(culture, () => Text(Enum.Parse<CsvDialect>(dialect), ["A", "B,C", "D", "E", "F", "G", "H"], row)));
    }

    [Theory]
    [InlineData("00123")]
    [InlineData("1-2")]
    [InlineData("1/2")]
    [InlineData("9.9")]
    [InlineData("9,90")]
    [InlineData("2027-05")]
    [InlineData("12:30")]
    [InlineData("1E5")]
    [InlineData("10 %")]
    [InlineData("kr 5")]
    [InlineData("£5")]
    [InlineData("(5)")]
    [InlineData("5-")]
    [InlineData("3. mai")]
    [InlineData("May 5")]
    [InlineData("1. okt. 2026")]
    [InlineData("5 pm")]
    [InlineData("2026-11-24T08:30Z")]
    [InlineData(" 7 ")]
    [InlineData("½")]
    [InlineData("\uFF11\uFF12")]
    [InlineData("TRUE")]
    [InlineData("sann")]
    public void A_text_that_looks_like_something_else_stays_a_text(string text) => Assert.Equal("'" + text, ((FileCell)text).ToCsv(CsvDialect.Norwegian));

    [Theory]
    [InlineData("Rom 12")]
    [InlineData("'00123")]
    [InlineData("uke 2027-05")]
    [InlineData("2027-W05")]
    [InlineData("5 på rommet")]
    [InlineData("mai")]
    [InlineData("en, to")]
    [InlineData("")]
    public void Other_texts_stand_as_they_are(string text) => Assert.Equal(text, ((FileCell)text).ToCsv(CsvDialect.International));

    private static string Text(CsvDialect dialect, string[] headings, params IReadOnlyList<FileCell>[] rows)
    {
        using var stream = new MemoryStream();
        CsvFile.WriteAsync(stream, dialect, headings, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var file = stream.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        return Encoding.UTF8.GetString(file[3..]);
    }
}
