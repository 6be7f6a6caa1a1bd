using CsvHelper;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed class ExportEndpointTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private int _boardId;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        _boardId = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == "ytterskogen" select b.Id).SingleAsync(Stop);
        var meeting = Meeting.Plan(_boardId, Calendar.Tuesday, 12);
        meeting.Start(Calendar.TuesdayMorning);
        db.Add(meeting);
        await db.SaveChangesAsync(Stop);
        var improvement = Improvement.Propose(
            _boardId, ImprovementKind.TimeThief, "=cmd|'/C calc'!A0", "En; to\n\"tre\"", "Ola", Calendar.TuesdayMorning, meeting.Id);
        improvement.SetDue(new DateOnly(2026, 12, 24), Calendar.TuesdayMorning, meeting.Id);
        improvement.Move(ImprovementState.Plan, Calendar.TuesdayMorning, meeting.Id);
        meeting.End(Calendar.TuesdayMorning.AddMinutes(12));
        var skipped = Meeting.Plan(_boardId, Calendar.Tuesday.AddDays(7), 12);
        skipped.Skip(NotHeldReason.Illness);
        db.AddRange(improvement, skipped);
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task Improvements_come_as_a_file_with_all_that_was_typed_and_no_formula()
    {
        using var browser = await _program.SignedInAsync();
        var answer = await browser.OpenAsync("/tavle/ytterskogen/forbedringer.csv");
        Assert.Equal((200, "text/csv", "forbedringer-ytterskogen.csv", "no-store"), (
            answer.Status, answer.Response.Content.Headers.ContentType!.MediaType,
            answer.Response.Content.Headers.ContentDisposition!.FileName, answer.Header("Cache-Control")));
        var row = Assert.Single(Read(answer));
        Assert.Equal("'=cmd|'/C calc'!A0", row["Tittel"]);
        Assert.Equal(("Tidstyv", "Planlegg", "Ola", "2026-12-24", "2026-11-24"), (row["Type"], row["Status"], row["Foreslått av"], row["Frist"], row["Lagt til"]));
        Assert.Equal("En; to\n\"tre\"", row["Beskrivelse"]);
    }

    [Theory]
    [InlineData("nn", "Foreslått av")]
    [InlineData("en", "Proposed by")]
    public async Task Headings_are_in_the_readers_language(string language, string heading)
    {
        using var browser = await _program.SignedInAsync();
        browser.Speak(language);
        Assert.Contains(heading, (await browser.OpenAsync("/tavle/ytterskogen/forbedringer.csv")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_of_a_meeting_hold_what_changed_in_it()
    {
        using var browser = await _program.SignedInAsync();
        var rows = Read(await browser.OpenAsync("/tavle/ytterskogen/moter/2026-48.csv"));
        Assert.Equal(
            [("Møte", ""), ("Forbedring", "Lagt til"), ("Forbedring", "Flyttet"), ("Forbedring", "Ny frist")],
            rows.Select(r => (r["Hva"], r["Bestemt"])));
        Assert.All(rows, r => Assert.Equal(("2026-48", "Holdt"), (r["Uke"], r["Møtet"])));
        Assert.Equal("Planlegg", rows[^2]["Merknad"]);
    }

    [Fact]
    public async Task All_minutes_come_in_their_order_the_skipped_ones_with_the_reason()
    {
        using var browser = await _program.SignedInAsync();
        var rows = Read(await browser.OpenAsync("/tavle/ytterskogen/moter.csv"));
        Assert.Equal(["2026-48", "2026-49"], rows.Select(r => r["Uke"]).Distinct());
        Assert.Equal(("Ikke holdt", "sykdom", ""), (rows[^1]["Møtet"], rows[^1]["Merknad"], rows[^1]["Til stede"]));
    }

    [Fact]
    public async Task Who_may_not_take_them_out_gets_the_same_404_as_for_what_is_not_there()
    {
        await _program.AddAccountAsync("nabo@kommune.invalid", "kommunen", Role.Staff);
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        foreach (var email in new[] { "nabo@kommune.invalid", "sjef@kommune.invalid" })
        {
            using var browser = await _program.SignedInAsync(email);
            var nowhere = await browser.OpenAsync("/tavle/finnes-ikke/forbedringer.csv");
            foreach (var path in new[] { "forbedringer.csv", "moter.csv", "moter/2026-48.csv" })
            {
                var answer = await browser.OpenAsync("/tavle/ytterskogen/" + path);
                Assert.Equal((404, nowhere.Steady), (answer.Status, answer.Steady));
            }
        }
    }

    [Theory]
    [InlineData("moter/2026-47.csv")]
    [InlineData("moter/2026-54.csv")]
    [InlineData("moter/x.csv")]
    public async Task A_week_without_a_meeting_has_no_file(string path)
    {
        using var browser = await _program.SignedInAsync();
        Assert.Equal(404, (await browser.OpenAsync("/tavle/ytterskogen/" + path)).Status);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = _program.Browser();
        var answer = await stranger.OpenAsync("/tavle/ytterskogen/forbedringer.csv");
        Assert.Equal(302, answer.Status);
        Assert.Contains("/logg-inn", answer.Location, StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Read(Browser.Answer answer)
    {
        using var csv = CsvReader.FromText(answer.Html, new CsvReaderOptions { Separator = ';', HasHeader = true, TrimWhitespace = false });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers!.Select((heading, i) => (heading, Cell: csv.GetString(i))).ToDictionary(c => c.heading, c => c.Cell));
        return rows;
    }
}
