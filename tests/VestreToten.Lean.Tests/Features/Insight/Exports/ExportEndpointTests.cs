using CsvHelper;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class ExportEndpointTests : IAsyncLifetime
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

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task The_dialect_is_chosen_by_the_address_and_not_by_the_pages_language(string language)
    {
        using var browser = await _program.SignedInAsync();
        browser.Speak(language);
        foreach (var file in (string[])["/tavle/ytterskogen/forbedringer.csv", "/tavle/ytterskogen/moter.csv", "/tavle/ytterskogen/moter/2026-48.csv", "/eksport/trender.csv"])
        {
            Assert.Contains(';', (await browser.OpenAsync(file)).Html.Split('\n')[0]);
            var international = (await browser.OpenAsync(file + "?csv=internasjonal")).Html.Split('\n')[0];
            Assert.True(international.Contains(',', StringComparison.Ordinal) && !international.Contains(';', StringComparison.Ordinal), international);
        }
    }

    private static List<Dictionary<string, string>> Read(Browser.Answer answer, char separator = ';')
    {
        using var csv = CsvReader.FromText(answer.Html, new CsvReaderOptions { Separator = separator, HasHeader = true, TrimWhitespace = false });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers!.Select((heading, i) => (heading, Cell: csv.GetString(i))).ToDictionary(c => c.heading, c => c.Cell));
        return rows;
    }
}
