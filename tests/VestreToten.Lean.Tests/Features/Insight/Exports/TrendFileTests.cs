using System.Globalization;
using System.Net;
using System.Text.Json;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

/// <summary>The trends as files: the same figures as the pages and the API, and words where there is no figure.</summary>
public sealed class TrendFileTests : IAsyncLifetime
{
    private static readonly string[] ApiColours = ["green", "pink", "red"];
    private static readonly string[] ColumnsOfColours = ["Gode", "Middels", "Dårlige", "Merknad"];
    private static readonly TrendUnit Unit = new(1, "@Enheten", "enheten", 0, false);

    private ApiScene _scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scene = await ApiScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task The_page_the_csv_the_excel_file_and_the_api_say_the_same()
    {
        var (account, secret) = await _scene.KeyAsync(Role.Manager);
        var who = await _scene.Program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop);
        var trends = _scene.Program.Services.GetRequiredService<SeeTrends>();
        var shown = (await trends.OverviewAsync(who, TrendSpan.HalfYear, null, Stop))!.Rows
            .SelectMany(r => r.Points.Select(p => Figure(r.Unit.Slug, p))).ToList();
        Assert.Equal(5, shown.Count);
        Assert.Contains("ytterskogen " + PublishedWeeks.Ago(5) + " 10/12 nesten alle,få eller ingen,få eller ingen", shown);
        Assert.Contains("ytterskogen " + PublishedWeeks.Ago(4) + " 3/12 skjermet", shown);

        using var browser = await _scene.Program.SignedInAsync(account.Email!);
        var csv = Rows(await browser.OpenAsync("/eksport/trender.csv"), "Uke");
        Assert.Equal(shown, csv.Select(r => Figure(r["Kortnavn"], r["Tidsrom"].Split(' ')[1], r["Stemmer"], r["Til stede"], r["Gode"], r["Middels"], r["Dårlige"])));
        var excel = ExcelBook.Read(await BytesAsync(browser, "/eksport/trender.xlsx"))["Uker"];
        var at = excel[0].Select((h, i) => (h, i)).ToDictionary(h => h.h, h => h.i);
        Assert.Equal(shown, excel.Skip(1).Select(r => Figure(
            r[at["Kortnavn"]], r[at["Tidsrom"]].Split(' ')[1], r[at["Stemmer"]], r[at["Til stede"]], r[at["Gode"]], r[at["Middels"]], r[at["Dårlige"]])));
        using var client = _scene.Client(secret);
        var api = (await ApiScene.ReadAllAsync(client, "/api/v1/tallies")).Where(r => r.GetProperty("board").ValueKind == JsonValueKind.Object)
            .Select(r => (Row: r, Board: r.GetProperty("board"))).Select(r => Figure(
                r.Row.GetProperty("unit").GetString()!, r.Row.GetProperty("week").GetString()!, r.Board.GetProperty("ballots").ToString(),
                r.Board.GetProperty("headcount").ToString(),
                [.. ApiColours.Select(colour =>
                    r.Board.GetProperty("hidden").ValueKind != JsonValueKind.Null ? "skjermet"
                    : r.Board.GetProperty("nearlyAll").GetString() is { } all ? all == colour ? "nesten alle" : "få eller ingen"
                    : r.Board.GetProperty(colour).ToString())]));
        Assert.Equal(shown.Order(StringComparer.Ordinal), api.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_units_file_has_its_goals_too_and_the_same_figures_as_its_page()
    {
        var account = await _scene.Program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        var who = await _scene.Program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop);
        var page = (await _scene.Program.Services.GetRequiredService<SeeTrends>().UnitAsync(who, "ytterskogen", TrendSpan.Year, Stop))!;
        using var browser = await _scene.Program.SignedInAsync(account.Email!);
        var csv = Rows(await browser.OpenAsync("/eksport/trender/ytterskogen.csv?uker=52"), "Uke");
        Assert.Equal(
            Assert.Single(page.Goals).Points.Select(p => Figure("'+Vi hjelper hverandre", p)),
            csv.Where(r => r["Omfang"] == "Trivselsmål").Select(r => Figure(
                r["Trivselsmål"], r["Tidsrom"].Split(' ')[1], r["Stemmer"], r["Til stede"], r["Gode"], r["Middels"], r["Dårlige"])));
        Assert.Equal(
            ["", "", "mulig endring – snakk om det"], csv.Where(r => r["Omfang"] == "Egen tavle").Select(r => r["Mulig endring"]));
        Assert.Equal("for få stemmer til å vise farger", csv.First(r => r["Tidsrom"] == "uke " + PublishedWeeks.Ago(4))["Merknad"]);
    }

    [Theory]
    [InlineData("nn", "Dårlege", "skjerma")]
    [InlineData("en", "Poor", "withheld")]
    public async Task Headings_and_words_are_in_the_readers_language(string language, string heading, string word)
    {
        using var browser = await _scene.Program.SignedInAsync();
        browser.Speak(language);
        var answer = await browser.OpenAsync("/eksport/trender/ytterskogen.csv");
        Assert.Contains(heading, answer.Html, StringComparison.Ordinal);
        Assert.Contains(word, answer.Html, StringComparison.Ordinal);
        Assert.Contains(ExcelBook.Read(await BytesAsync(browser, "/eksport/trender.xlsx")).Values.First()[0], h => h is "Short name" or "Kortnamn");
    }

    [Fact]
    public async Task Who_may_not_see_them_and_what_is_not_there_get_the_same_404()
    {
        await _scene.Program.AddAccountAsync("nabo@kommune.invalid", "nabokommunen", Role.Admin);
        using var neighbour = await _scene.Program.SignedInAsync("nabo@kommune.invalid");
        var nowhere = await neighbour.OpenAsync("/eksport/trender/finnes-ikke.csv");
        Assert.Equal(404, nowhere.Status);
        foreach (var path in new[] { "/eksport/trender/ytterskogen.csv", "/eksport/trender/ytterskogen.xlsx", "/eksport/trender.csv?omrade=kommunen", "/eksport/trender.xlsx?omrade=x" })
        {
            var answer = await neighbour.OpenAsync(path);
            Assert.Equal((path, 404, nowhere.Steady), (path, answer.Status, answer.Steady));
        }

        using var stranger = _scene.Program.Browser();
        foreach (var path in new[] { "/eksport/trender.csv", "/eksport/trender.xlsx", "/eksport/trender/ytterskogen.csv" })
            Assert.Equal(302, (await stranger.OpenAsync(path)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?uker=0")]
    [InlineData("?uker=27")]
    [InlineData("?uker=x&omrade=")]
    [InlineData("?uker=26&uker=52")]
    public async Task A_span_that_there_is_not_is_half_a_year(string query)
    {
        using var browser = await _scene.Program.SignedInAsync();
        var answer = await browser.OpenAsync("/eksport/trender.csv" + query);
        Assert.Equal((200, "no-store", "trender.csv"), (answer.Status, answer.Header("Cache-Control"), answer.Response.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal((await browser.OpenAsync("/eksport/trender.csv?uker=26")).Html, answer.Html);
    }

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
                .Zip(columns.Headings).ToDictionary(c => c.Second, c => c.First);
            Assert.Equal(("2026, 4. kvartal (uke 40–53)", "2026-09-28"), (line["Tidsrom"], line["Fra og med"]));
            return ColumnsOfColours.Select(h => line[h] ?? "");
        }
    }

    [Theory]
    [InlineData("nb-NO", "0,375")]
    [InlineData("en-GB", "0.375")]
    public void A_number_in_csv_has_the_decimal_sign_of_its_readers_spreadsheet(string language, string cell)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(cell, FileCell.Of(0.375).ToCsv());
        Assert.Equal("1234567", ((FileCell)(int?)1234567).ToCsv());
    }

    private static string Figure(string name, TrendPoint p) => $"{name} {p.Week} {p.Ballots}/{p.Headcount} " + p switch
    {
        { Colours: null } => "skjermet",
        { NearlyAll: { } all } => string.Join(',', Enum.GetValues<BallColour>().Select(c => c == all ? "nesten alle" : "få eller ingen")),
        { Colours: { } c } => $"{c.Green},{c.Pink},{c.Red}",
    };

    private static string Figure(string name, string week, string ballots, string headcount, params string[] colours) =>
        $"{name} {week} {ballots}/{headcount} {(colours.Distinct().SequenceEqual(["skjermet"]) ? "skjermet" : string.Join(',', colours))}";

    private static async Task<byte[]> BytesAsync(Browser browser, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = browser.Cookies });
        foreach (var language in browser.Languages)
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var answer = await client.GetAsync(new Uri(browser.Address, path), Stop);
        Assert.Equal((HttpStatusCode.OK, ExcelFile.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    private static List<Dictionary<string, string>> Rows(Browser.Answer answer, string kind)
    {
        Assert.Equal(200, answer.Status);
        using var csv = CsvReader.FromText(answer.Html, new CsvReaderOptions { Separator = ';', HasHeader = true, TrimWhitespace = false });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers!.Select((heading, i) => (heading, Cell: csv.GetString(i))).ToDictionary(c => c.heading, c => c.Cell));
        return [.. rows.Where(r => r["Hva"] == kind)];
    }
}
