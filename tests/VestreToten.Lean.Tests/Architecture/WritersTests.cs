using System.Text.Json;
using System.Text.Json.Nodes;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Features.Insight.Exports;
using VestreToten.Lean.Tests.Features.Insight.Trends;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Api;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Features.Meetings.Vases;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>
/// What <see cref="MachineFormatTests"/> reads in the code, seen in what is written: the same under every culture. The calendar
/// and CSV have tests of their own.
/// </summary>
public sealed class WritersTests
{
    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void Drawings(string culture)
    {
        var drawn = SomeCultures.In(culture, Draw);
        Assert.Equal(SomeCultures.In("en-GB", Draw), drawn);
        Assert.All(drawn, text => Assert.True(text.Length > 0 && text.All(char.IsAscii), text));
    }

    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void Excel(string culture)
    {
        var book = ExcelBook.Read(SomeCultures.In(culture, () => WriteExcel()));
        Assert.Equal(["Tekst", "-1234.5", "9.9", "46054", "2027-W05"], book["Ark"][1]);
    }

    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void Json(string culture)
    {
        var written = SomeCultures.In(culture, () => JsonSerializer.Serialize(
            new GainRow("ytterskogen", 2026, 1687.5m, new GainCell(1, -15.0833m, 0.0089m, null), new GainCell(0, 0, 0, 1_000_000))
            {
                NewlyIdentified = new GainCell(0, 0, null, null), NewlyRealised = new GainCell(0, 0, null, null), Confirmed = new GainCell(0, 0, null, null),
                IdentifiedOnceHours = -1.5m, RealisedOnceHours = 0, IsLocked = true,
            }, JsonSerializerOptions.Web));
        Assert.Equal(-15.0833m, JsonNode.Parse(written)!["identified"]!["hoursPerYear"]!.GetValue<decimal>());
        Assert.All(written, letter => Assert.True(char.IsAscii(letter), written));
    }

    private static string[] Draw()
    {
        var chart = RunChartShape.Of([.. SomeTrends.Weeks(20), SomeTrends.Hidden(22)], SomeTrends.First, SomeTrends.Last, 301.5, 60.25, large: true);
        var shares = ShareBars.Of([SomeTrends.Cell(11, new BallCount(50, 25, 26))]);
        var balls = VaseBall.Fill(1, 7, 12, 2, new BallCount(3, 3, 1), 42, animate: true);
        return
        [
            chart.Line, chart.Dots, chart.Whiskers, shares.Green, shares.Pink, shares.Red, .. balls.Select(ball => ball.Style),
            MeetingDots.Of([new(SomeTrends.Last, MeetingMarkState.Held)]).Held, FileCell.Of(-0.25).ToCsv(Web.Platform.Ui.CsvDialect.International),
            new IsoWeek(2027, 5).ToString(),
        ];
    }

    private static byte[] WriteExcel()
    {
        using var stream = new MemoryStream();
        IReadOnlyList<FileCell> row = ["Tekst", (decimal?)-1234.5m, (decimal?)9.9m, (DateOnly?)new DateOnly(2026, 2, 1), FileCell.Of(new IsoWeek(2027, 5))];
        ExcelFile.WriteAsync(stream, [new ExcelSheet("Ark", ["A", "B", "C", "D", "E"], [row])], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return stream.ToArray();
    }
}
