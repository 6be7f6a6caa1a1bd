using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Home;

public sealed partial class HomePageTests
{
    private static readonly BallCount Balls = new(5, 2, 1);

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Staff)]
    public async Task The_newest_result_stands_on_the_front_page_as_on_the_wall(Role role)
    {
        await AddResultAsync(Balls);
        await _program.AddAccountAsync("lise@kommune.invalid", "ytterskogen", role);
        using var browser = await _program.SignedInAsync("lise@kommune.invalid");

        var page = await browser.OpenAsync("/");

        Assert.Contains($"Ballene uke {PublishedWeeks.Ago(1).Number}", page.Text, StringComparison.Ordinal);
        Assert.Contains("8 stemte", page.Text, StringComparison.Ordinal);
        Assert.Contains("data-balls=\"8\" data-green=\"5\" data-pink=\"2\" data-red=\"1\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_of_few_have_no_colours_on_the_front_page()
    {
        await AddResultAsync(new BallCount(2, 1, 0));
        using var browser = await _program.SignedInAsync();

        var page = await browser.OpenAsync("/");

        Assert.Contains("data-testid=\"today-vase-1\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-green", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("balls/green.webp", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_a_board_sees_none_of_its_balls_there()
    {
        await AddResultAsync(Balls);
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");

        Assert.DoesNotContain("data-testid=\"today-vase-", (await manager.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_saved_and_the_goals_of_the_unit_stand_as_on_the_wall()
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var today = TimeProvider.System.GetUtcNow().DayInNorway();
        var gain = SomeGains.Identified(year: today.Year, boardId: board);
        gain.PutToUse(today, "turgåing", today);
        await SaveAsync(gain, SomeServiceGoals.In(ServiceGoalState.Active, board));
        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var staff = await _program.SignedInAsync("ola@kommune.invalid");

        var page = await staff.OpenAsync("/");

        Assert.Matches("Spart tid i år.*6,5\u00A0t/uke.*tatt i bruk.*til turgåing", page.Text.ReplaceLineEndings(" "));
        Assert.Matches("Mål vi har satt.*Ingen venter lenge på hjelp", page.Text.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_manager_sees_the_time_that_all_units_have_saved_together()
    {
        var today = TimeProvider.System.GetUtcNow().DayInNorway();
        foreach (var slug in (string[])["ytterskogen", "kommunen"])
        {
            var gain = SomeGains.Identified(year: today.Year, boardId: await _program.BoardIdAsync(slug));
            gain.PutToUse(today, "turgåing", today);
            await SaveAsync(gain);
        }

        await SaveAsync(SomeGains.Identified(year: today.Year - 1, boardId: await _program.BoardIdAsync("ytterskogen")));
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");

        var page = (await manager.OpenAsync("/")).Text.ReplaceLineEndings(" ");

        Assert.Matches("Spart tid i år, alle enhetene.*13\u00A0t/uke.*0,35\u00A0årsverk \\(13 × 46 ÷ 1687,5\\)", page);
        Assert.DoesNotContain("Funnet, ikke tatt i bruk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_with_ones_own_name_wait_for_somebody_and_nobody_elses()
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (title, owner) in (IEnumerable<(string, string)>)[("Turer", "Ola"), ("Lager", "Ola Nordmann"), ("Kaffe", "Siri")])
        {
            var card = SomeImprovements.New(title, boardId: board);
            card.SetOwner(owner, now);
            await SaveAsync(card);
        }

        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var ola = await _program.SignedInAsync("ola@kommune.invalid");

        Assert.Matches("data-testid=\"waiting-mine\".*?>2<.*?kort med navnet ditt.*?Turer · Lager<", (await ola.OpenAsync("/")).Text.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData(Role.Leader, true)]
    [InlineData(Role.Staff, false)]
    public async Task Proposals_about_the_wellbeing_goals_wait_for_who_leads_the_board(Role role, bool waits)
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var goal = SomeGoals.Proposed("Vi hjelper hverandre", board);
        goal.Activate([]);
        await SaveAsync(goal, SomeGoals.Proposed("Vi får spist i ro", board));
        await SaveAsync(WordingProposal.For(goal, "Vi hjelper hverandre, også på natta", goal.Wording.Since));
        await _program.AddAccountAsync("lise@kommune.invalid", "ytterskogen", role);
        using var browser = await _program.SignedInAsync("lise@kommune.invalid");

        var page = (await browser.OpenAsync("/")).Text.ReplaceLineEndings(" ");

        const string Row = "data-testid=\"waiting-goals\".*?>2<.*?forslag om trivselsmålene.*?Vi får spist i ro · Vi hjelper hverandre, også på natta<.*?"
            + "href=\"/tavle/ytterskogen/trivselsmal\"";
        if (waits)
            Assert.Matches(Row, page);
        else
            Assert.DoesNotContain("waiting-goals", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_meeting_runs_the_proposals_lead_to_it()
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var meeting = SomeMeetings.Planned(boardId: board);
        meeting.Start(Calendar.TuesdayMorning);
        await SaveAsync(SomeGoals.Proposed("Vi får spist i ro", board), meeting);
        await _program.AddAccountAsync("lise@kommune.invalid", "ytterskogen", Role.Leader);
        using var browser = await _program.SignedInAsync("lise@kommune.invalid");

        Assert.Matches("data-testid=\"waiting-goals\".*?href=\"/tavle/ytterskogen/mote\"", (await browser.OpenAsync("/")).Text.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task The_front_page_has_the_menu_of_the_board_and_no_circuit()
    {
        using var browser = await _program.SignedInAsync();

        var page = await browser.OpenAsync("/");

        Assert.Matches("<a href=\"/\" aria-current=\"page\"[^>]*>I dag</a>", page.Html);
        Assert.All(["Tavla", "Forbedringer", "Mål", "Gevinster", "Løft", "Møter", "Trender", "Dagsorden"], name => Assert.Matches($"<a href=[^>]*>{name}</a>", page.Text));
        Assert.DoesNotContain("blazor.web.js", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trender")]
    [InlineData("/trender/ytterskogen")]
    [InlineData("/tavle/ytterskogen/moter")]
    [InlineData("/tavle/ytterskogen")]
    public async Task The_way_to_today_stands_in_the_menu_of_every_page(string address)
    {
        using var browser = await _program.SignedInAsync();
        Assert.Matches("<nav [^>]*>.*?<a href=\"/\"[^>]*>I dag</a>", (await browser.OpenAsync(address)).Text.ReplaceLineEndings(" "));
    }

    private async Task SaveAsync(params object[] rows)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }

    private async Task AddResultAsync(BallCount balls)
    {
        var board = await _program.BoardIdAsync("ytterskogen");
        var goal = SomeGoals.Proposed("Vi hjelper hverandre", board);
        goal.Activate([]);
        await SaveAsync(goal);
        await SaveAsync(Tally.Of(board, PublishedWeeks.Ago(1), SomeRounds.Open(SomeMeetings.Planned(boardId: board), [goal]).Goals[0], balls, threshold: 5));
    }
}
