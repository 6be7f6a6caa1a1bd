using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class PhoneGoalsTests : IAsyncLifetime
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

    private async Task<List<ServiceGoal>> GoalsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.ServiceGoals.OrderBy(g => g.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
