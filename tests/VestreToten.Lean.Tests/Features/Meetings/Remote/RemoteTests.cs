using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Remote;

/// <summary>A phone without script in front of the real program.</summary>
public sealed partial class RemoteTests : IAsyncLifetime
{
    private const string Path = "/tavle/ytterskogen/styr";

    private ProgramHost _program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var goal = SomeGoals.Proposed(boardId: await _program.BoardIdAsync());
        goal.Activate([]);
        db.WellbeingGoals.Add(goal);
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_whole_meeting_is_run_from_it()
    {
        using var phone = await _program.SignedInAsync();
        var page = await phone.OpenAsync(Path);
        Assert.Equal("Møtet er ikke i gang.", StepOf(page));
        page = await PressAsync(phone, page, "more");
        Assert.Equal("13", page.Field("people"));
        page = await PressAsync(phone, page, "start");
        Assert.Equal("Ballene", StepOf(page));
        page = await PressAsync(phone, page, "fewer");
        Assert.Equal("12", page.Field("people"));
        page = await PressAsync(phone, page, "open");
        Assert.Contains("0 av 12 har stemt", page.Text, StringComparison.Ordinal);
        page = await PressAsync(phone, page, "next");
        Assert.Contains("Ballrunden er fortsatt åpen. Vis fargene i steget «Ballene».", page.Text, StringComparison.Ordinal);
        page = await PressAsync(phone, page, "back");
        page = await PressAsync(phone, page, "ask");
        Assert.Contains("0 har stemt. Det trengs 5 for å vise farger. Fargene kan bare vises én gang.", page.Text, StringComparison.Ordinal);
        page = await PressAsync(phone, page, "reveal");
        Assert.Contains("For få stemmer til å vise farger.", page.Text, StringComparison.Ordinal);
        foreach (var step in (string[])["Mål", "Forfalt og status", "Nye forslag", "Prioritering", "Hvem gjør hva", "Takk"])
        {
            page = await PressAsync(phone, page, "next");
            Assert.Equal(step, StepOf(page));
        }

        page = await PressAsync(phone, await PressAsync(phone, await PressAsync(phone, page, "back"), "next"), "end");
        Assert.Equal("Takk for møtet! Det er avsluttet.", StepOf(page));
        Assert.Equal((MeetingState.Held, 12), await MeetingAsync());
    }

    [Fact]
    public async Task A_page_that_has_grown_old_changes_nothing_and_shows_how_it_stands()
    {
        using var phone = await _program.SignedInAsync();
        var old = await PressAsync(phone, await phone.OpenAsync(Path), "start");
        await PressAsync(phone, old, "next");
        foreach (var key in (string[])["next", "back", "end", "start"])
        {
            var again = await SendAsync(phone, old, key);
            if (key == "start")
            {
                // It runs already, as the button asks.
                Assert.Equal(303, again.Status);
                continue;
            }

            Assert.Equal((409, "Mål"), (again.Status, StepOf(again)));
            Assert.Contains("Møtet har nettopp gått videre. Slik står det nå.", again.Text, StringComparison.Ordinal);
        }

        Assert.Equal("Mål", StepOf(await phone.OpenAsync(Path)));
    }

    [Fact]
    public async Task Two_presses_at_once_move_one_step()
    {
        using var phone = await _program.SignedInAsync();
        var page = await PressAsync(phone, await phone.OpenAsync(Path), "start");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(phone, page, "next")));
        Assert.Equal([303, 409, 409, 409, 409, 409], answers.Select(a => a.Status).Order());
        Assert.Equal("Mål", StepOf(await phone.OpenAsync(Path)));
    }

    private async Task<(MeetingState State, int Headcount)> MeetingAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var meeting = await db.Meetings.SingleAsync(Stop);
        return (meeting.State, meeting.Headcount);
    }

    private static string StepOf(Browser.Answer page) =>
        System.Text.RegularExpressions.Regex.Match(page.Text, "data-testid=\"remote-step\"[^>]*><bdi>([^<]*)<").Groups[1].Value;

    /// <summary>Presses a button that the page has, and opens where it leads.</summary>
    private static async Task<Browser.Answer> PressAsync(Browser phone, Browser.Answer page, string key)
    {
        Assert.Contains($"value=\"{key}\"", page.Html, StringComparison.Ordinal);
        var answer = await SendAsync(phone, page, key);
        Assert.Equal(303, answer.Status);
        return await phone.OpenAsync(answer.Location!);
    }

    private static Task<Browser.Answer> SendAsync(Browser phone, Browser.Answer page, string key) => phone.PostAsync(
        Path, ("__RequestVerificationToken", page.Token), ("seen", page.Field("seen")!), ("people", page.Field("people")!), ("press", key));
}
