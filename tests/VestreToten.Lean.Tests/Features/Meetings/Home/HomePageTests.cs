using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Home;

public sealed partial class HomePageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("no", "nb", "Logg inn", "Skriv inn møtekode")]
    [InlineData("nn", "nn", "Logg inn", "Velkomen til forbetringstavla")]
    [InlineData("en-US", "en", "Sign in", "Enter the meeting code")]
    public async Task A_stranger_can_enter_a_code_or_sign_in(string browserSpeaks, string lang, params string[] texts)
    {
        using var browser = _program.Browser();
        browser.Speak(browserSpeaks);
        var page = await browser.OpenAsync("/");
        Assert.Equal(200, page.Status);
        Assert.Contains($"<html lang=\"{lang}\"", page.Html, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        Assert.Contains("href=\"/logg-inn\"", page.Html, StringComparison.Ordinal);
        Assert.Matches("<form method=\"get\" action=\"/s\"", page.Html);
        Assert.Contains("name=\"kode\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_no_circuit_and_no_board()
    {
        using var browser = _program.Browser();
        var page = await browser.OpenAsync("/");
        Assert.DoesNotContain("blazor.web.js", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/tavle/", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/logg-ut", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_the_own_boards_in_order_and_the_way_out()
    {
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync("/");
        var list = page.Html.IndexOf("class=\"boards\"", StringComparison.Ordinal);
        var root = page.Html.IndexOf("href=\"/tavle/kommunen\"", list, StringComparison.Ordinal);
        var unit = page.Html.IndexOf("href=\"/tavle/ytterskogen\"", list, StringComparison.Ordinal);
        Assert.True(root > 0 && unit > root, page.Html);
        Assert.Contains("depth-1", page.Html, StringComparison.Ordinal);
        Assert.Contains("action=\"/logg-ut\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/logg-inn\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"kode\"", page.Html, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Header("Cache-Control"));
    }

    [Fact]
    public async Task Somebody_elses_board_is_not_named()
    {
        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var browser = await _program.SignedInAsync("ola@kommune.invalid");
        var page = await browser.OpenAsync("/");
        Assert.Contains("/tavle/ytterskogen", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/tavle/kommunen", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_leader_stands_with_its_number_and_its_way_on()
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        await _program.AddAccountAsync("lise@kommune.invalid", "ytterskogen", Role.Leader);
        await AddImprovementsAsync(board);
        using var browser = await _program.SignedInAsync("lise@kommune.invalid");

        var page = await browser.OpenAsync("/");

        Assert.Contains("data-testid=\"today-board\"", page.Html, StringComparison.Ordinal);
        Assert.Matches("data-testid=\"waiting-overdue\".*?>1<.*?forbedring er forfalt.*?Medisintralle", page.Html.ReplaceLineEndings(" "));
        Assert.Matches("data-testid=\"waiting-unowned\".*?>2<.*?nye forslag uten ansvarlig.*?kkelskap (·|&#xB7;) Kaffe", page.Html.ReplaceLineEndings(" "));
        Assert.DoesNotContain("waiting-meetings", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_nothing_that_leads_nowhere_and_a_manager_nothing_of_others_work()
    {
        await AddImprovementsAsync(await _program.BoardIdAsync("ytterskogen"));
        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var staff = await _program.SignedInAsync("ola@kommune.invalid");
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");

        var (of, above) = (await staff.OpenAsync("/"), await manager.OpenAsync("/"));

        Assert.DoesNotContain("href=\"/varsler\"", of.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/konto/nokler\"", of.Html, StringComparison.Ordinal);
        Assert.Contains("waiting-unowned", of.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/varsler\"", above.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/trender\"", above.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting-unowned", above.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("today-board", above.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_has_not_met_for_three_weeks_is_told_to_whom_follows_it()
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var today = LocalTime.DayInNorway(TimeProvider.System.GetUtcNow());
        await AddMeetingAsync(board, today.AddDays(-35));
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        Assert.Contains("waiting-meetings", (await manager.OpenAsync("/")).Html, StringComparison.Ordinal);

        await AddMeetingAsync(board, today.AddDays(-7));

        Assert.DoesNotContain("waiting-meetings", (await manager.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    private async Task AddImprovementsAsync(int board)
    {
        var now = TimeProvider.System.GetUtcNow();
        var overdue = SomeImprovements.New("Medisintralle", boardId: board);
        overdue.Move(ImprovementState.Do, now);
        overdue.SetDue(LocalTime.DayInNorway(now).AddDays(-3), now);
        var owned = SomeImprovements.New("Turer", boardId: board);
        owned.SetOwner("Kari", now);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.AddRange(overdue, owned);
        await db.SaveChangesAsync(Stop);
        foreach (var title in (string[])["Nøkkelskap", "Kaffe"])
        {
            db.Add(SomeImprovements.New(title, boardId: board));
            await db.SaveChangesAsync(Stop);
        }
    }

    private async Task AddMeetingAsync(int board, DateOnly day)
    {
        var meeting = Meeting.Plan(board, day, 9);
        meeting.Skip(NotHeldReason.Illness);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.Add(meeting);
        await db.SaveChangesAsync(Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
