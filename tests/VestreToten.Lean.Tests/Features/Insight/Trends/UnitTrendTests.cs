using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class UnitTrendTests(PostgresServer postgres)
{
    private static readonly IsoWeek First = new(2026, 1), Last = new(2026, 40);
    private static readonly BallCount Good = new(8, 2, 1), Bad = new(3, 3, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Goals_come_by_their_place_with_the_wordings_that_were_judged_and_those_put_away_last(DatabaseProvider provider)
    {
        await using var stored = await StoredOrganisation.CreateAsync(provider, postgres, Last);
        await stored.PlantAsync(["/1/"]);
        var board = await stored.BoardAsync(1);
        var put = Goal(board, "Vi har pauser", []);
        var first = Goal(board, "Vi får sagt det", [put]);
        var second = Goal(board, "Vi spiser sammen", [put, first]);
        second.Reword("Vi spiser sammen hver dag", new DateOnly(2026, 6, 1));
        second.Reword("Vi spiser lunsj sammen", new DateOnly(2026, 8, 1));
        put.Retire();
        await stored.Database.SaveAsync(put, first, second);
        var never = Goal(board, "Ingen har stemt på det", [put, first, second]);
        await stored.Database.SaveAsync(never);
        var tree = OrganisationTree.FromPaths(["/1/"]);
        await stored.CloseAsync(Enumerable.Range(1, 40).Select(n => new IsoWeek(2026, n)).Where(w => w.Number != 25).Select(week => new WeekSheet(
            week, tree, 5, [new WeeklyCount(1, week, 11, 13, week.Number < 20
                ? [new(put.Id, 1, 1, Good), new(second.Id, 1, 2, Good)]
                : [new(first.Id, 1, 1, Good), new(second.Id, week.Number < 30 ? 2 : 3, 2, Good)])])));

        var who = await stored.SignInAsync(Role.Staff, 1);
        var page = (await stored.Trends.UnitAsync(who, "enhet-1", TrendSpan.HalfYear, Stop))!;

        Assert.Equal([(first.Id, 1, true), (second.Id, 2, true), (put.Id, 1, false)], page.Goals.Select(g => (g.GoalId, g.Position, g.IsActive)));
        Assert.Equal(
            [(1, "Vi spiser sammen", 15), (2, "Vi spiser sammen hver dag", 20), (3, "Vi spiser lunsj sammen", 30)],
            page.Goals[1].Wordings.Select(w => (w.Number, w.Text, w.From.Number)));
        Assert.Equal(25, page.Goals[1].Points.Count);
        Assert.DoesNotContain(page.Goals[1].Points, p => p.Week.Number == 25);
        Assert.All(page.Goals[1].Points, p => Assert.Equal((Good, 11, 13), (p.Colours, p.Ballots, p.Headcount)));
        Assert.Equal(First, page.OldestWeek);
        Assert.Equal((11.0, 13.0), (page.Row.MeanBallots, page.Row.MeanHeadcount));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_change_that_lasts_is_told_with_the_week_it_began_and_the_band_that_was_locked_before_it(DatabaseProvider provider)
    {
        await using var stored = await StoredOrganisation.CreateAsync(provider, postgres, Last);
        await stored.PlantAsync(["/1/"]);
        var goal = Goal(await stored.BoardAsync(1), "Vi har pauser", []);
        await stored.Database.SaveAsync(goal);
        var tree = OrganisationTree.FromPaths(["/1/"]);
        await stored.CloseAsync(Enumerable.Range(1, 40).Select(n => new IsoWeek(2026, n)).Select(week => new WeekSheet(
            week, tree, 5, [new WeeklyCount(1, week, 11, 13, [new(goal.Id, 1, 1, week.Number < 36 ? Good : Bad)])])));

        var page = (await stored.Trends.UnitAsync(await stored.SignInAsync(Role.Leader, 1), "enhet-1", TrendSpan.HalfYear, Stop))!;

        Assert.Equal(new Signal(TrendDirection.Worse, new IsoWeek(2026, 36)), page.Row.Change);
        Assert.Equal(page.Row.Change, Assert.Single(page.Goals).Change);
        Assert.All(page.Goals[0].Points, p => Assert.False(p.Band!.IsTrial));
        Assert.Single(page.Goals[0].Points.Select(p => p.Band).Distinct(ReferenceEqualityComparer.Instance));
    }

    private static WellbeingGoal Goal(int board, string text, IReadOnlyCollection<WellbeingGoal> shelf)
    {
        var goal = WellbeingGoal.Propose(board, text, new DateOnly(2026, 1, 1));
        goal.Activate(shelf);
        return goal;
    }
}
