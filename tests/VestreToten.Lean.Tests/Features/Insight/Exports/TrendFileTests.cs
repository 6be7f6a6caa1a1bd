using System.Net;
using System.Text.Json;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

/// <summary>The trends as files: the same figures as the pages and the API, and words where there is no figure.</summary>
public sealed partial class TrendFileTests : IAsyncLifetime
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
