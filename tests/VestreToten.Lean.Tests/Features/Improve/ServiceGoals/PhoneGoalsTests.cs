using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed class PhoneGoalsTests : IAsyncLifetime
{
    private static readonly string Address = $"/i/{BoardFixture.Key}/mal";

    private ProgramHost _program = null!;
    private int _boardId;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        await using var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        _boardId = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where unit.Slug == "ytterskogen"
            select board.Id).SingleAsync(TestContext.Current.CancellationToken);
        db.AddRange(IdeaAccess.Open(_boardId, BoardFixture.Key, Calendar.TuesdayMorning), SomeServiceGoals.Proposed(boardId: _boardId));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_phone_supports_a_proposal_once_and_sees_that_it_has()
    {
        using var phone = _program.Browser();
        var goalId = Assert.Single(await GoalsAsync()).Id;
        for (var i = 0; i < 2; i++)
        {
            var answer = await phone.SubmitAsync(Address, ("goal", goalId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal((303, Address + "?takk=stotte"), (answer.Status, answer.Location));
        }

        Assert.Contains("Du støtter dette.", (await phone.OpenAsync(Address)).Text, StringComparison.Ordinal);
        using var other = _program.Browser();
        var page = await other.OpenAsync(Address);
        Assert.Contains("1 støtter dette", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Du støtter dette.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_proposed_with_words_alone_or_with_figures()
    {
        using var phone = _program.Browser();
        Assert.Equal(303, (await phone.SubmitAsync(Address, ("text", "Alle ut hver dag"))).Status);
        Assert.Equal(303, (await phone.SubmitAsync(Address, ("text", "Kortere rapport"), ("measure", "min"), ("baseline", "22"), ("target", "10,5"))).Status);
        var goals = await GoalsAsync();
        Assert.All(goals, g => Assert.True(g.ProposedByStaff));
        Assert.Equal((22m, 10.5m, GoalDirection.Down), goals.Select(g => (g.Wording.Baseline, g.Wording.Target, g.Wording.Direction)).Last());
        Assert.Contains("Alle ut hver dag", (await phone.OpenAsync(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_beside_its_faults()
    {
        using var phone = _program.Browser();
        var answer = await phone.SubmitAsync(Address, ("text", "<b>Kortere</b>"), ("measure", "min"), ("baseline", "lenge"), ("target", "10"));
        Assert.Equal(400, answer.Status);
        Assert.Equal(("<b>Kortere</b>", "lenge", "10"), (answer.Field("text"), answer.Field("baseline"), answer.Field("target")));
        Assert.StartsWith("Dette er ikke et tall", answer.FaultOf("baseline"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Kortere", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_page_gets_a_fresh_one_with_what_was_typed()
    {
        using var phone = _program.Browser();
        var answer = await phone.PostAsync(Address, ("text", "Kortere rapport"));
        Assert.Equal((400, "Kortere rapport"), (answer.Status, answer.Field("text")));
        Assert.Single(await GoalsAsync());
    }

    [Fact]
    public async Task Too_many_proposals_wait_and_keep_their_text()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Address);
        for (var i = 0; i < 10; i++)
            Assert.Equal(303, (await phone.PostAsync(Address, ("__RequestVerificationToken", page.Token), ("text", "Forslag " + i))).Status);
        var answer = await phone.PostAsync(Address, ("__RequestVerificationToken", page.Token), ("text", "Ett til"));
        Assert.Equal((429, "Ett til", "60"), (answer.Status, answer.Field("text"), answer.Header("Retry-After")));
    }

    [Theory]
    [InlineData("/i/11111111111111111111111111/mal")]
    [InlineData("/i/abc/mal")]
    [InlineData("/i/%20%F0%9F%91%80/mal")]
    public async Task A_key_that_is_none_is_as_any_page_that_is_not_there(string address)
    {
        using var phone = _program.Browser();
        var answer = await phone.OpenAsync(address);
        Assert.Equal((404, (await phone.OpenAsync("/nothing")).Steady), (answer.Status, answer.Steady));
        Assert.Equal(404, (await phone.PostAsync(address, ("text", "Hei hei"))).Status);
    }

    [Fact]
    public async Task A_withdrawn_key_opens_nothing()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            (await db.IdeaAccesses.AsTracking().SingleAsync(TestContext.Current.CancellationToken)).Withdraw(Calendar.TuesdayMorning);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var phone = _program.Browser();
        Assert.Equal(404, (await phone.OpenAsync(Address)).Status);
    }

    [Theory]
    [InlineData("/tavle/ytterskogen/mal", "Mål – Ytterskogen")]
    [InlineData("/tavle/ytterskogen/gevinster", "Gevinster – Ytterskogen")]
    [InlineData("/tavle/ytterskogen/gevinster?ar=99999&forbedring=x", "Gevinster – Ytterskogen")]
    public async Task The_pages_for_desks_are_there_for_those_who_may_see_the_board(string address, string title)
    {
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync(address);
        Assert.Equal(200, page.Status);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.OpenAsync(address.Replace("ytterskogen", "finnes-ikke", StringComparison.Ordinal))).Status);
    }

    private async Task<List<ServiceGoal>> GoalsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.ServiceGoals.OrderBy(g => g.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
