using System.Net;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class TrendFileTests
{
    [Fact]
    public void A_period_that_is_nearly_all_alike_has_words_and_no_numbers_and_a_hidden_one_is_never_nought()
    {
        Bokmaal.Read();
        var columns = _scene.Program.Services.GetRequiredService<TrendFileColumns>();
        var quarter = new Period(PeriodKind.Quarter, 2026, 4);
        string?[] cells =
        [
            .. Cells(new TrendBandCell(quarter, new BallCount(38, 1, 1), 40, 44, 60, 4, 1, BallColour.Green)),
            .. Cells(new TrendBandCell(quarter, null, 0, 9, 48, 0, 0, null)), .. Cells(new TrendBandCell(quarter, null, 0, 0, 48, 0, 0, null)),
            .. Cells(new TrendBandCell(quarter, new BallCount(20, 0, 12), 32, 32, 48, 4, 1, null)),
        ];
        Assert.Equal(
            [
                "nesten alle", "få eller ingen", "få eller ingen", "nesten alle grønne", "skjermet", "skjermet", "skjermet", "for få stemmer til å vise farger",
                "skjermet", "skjermet", "skjermet", "ingen stemte", "20", "0", "12", "",
            ], cells);

        IEnumerable<string?> Cells(TrendBandCell band)
        {
            var line = columns.Line(new TrendFileRow(TrendFileKind.Period, Unit) { Scope = TrendFileScope.Board, Band = band })
                .Select(cell => cell.ToCsv(CsvDialect.Norwegian)).Zip(columns.Headings).ToDictionary(c => c.Second, c => c.First);
            Assert.Equal(("2026, 4. kvartal (uke 40–53)", "2026-09-28"), (line["Tidsrom"], line["Fra og med"]));
            return ColumnsOfColours.Select(h => line[h] ?? "");
        }
    }

    [Fact]
    public void A_number_in_csv_has_the_decimal_sign_of_the_dialect_and_is_as_exact_as_it_is_known()
    {
        Assert.Equal(("0,375", "0.375"), (FileCell.Of(0.375).ToCsv(CsvDialect.Norwegian), FileCell.Of(0.375).ToCsv(CsvDialect.International)));
        Assert.Equal("15,0833333333", ((FileCell)(decimal?)(181m / 12)).ToCsv(CsvDialect.Norwegian));
        Assert.Equal("1234567", ((FileCell)(int?)1234567).ToCsv(CsvDialect.Norwegian));
    }
}
