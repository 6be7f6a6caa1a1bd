using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendWorkTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Improvements_count_when_they_were_done_on_a_norwegian_day_of_the_page(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        // Norway is an hour ahead of UTC in January, two in July.
        var (begins, ends) = (At(First.Monday).AddHours(-1), At(Last.Monday.AddDays(7)).AddHours(-2));
        foreach (var at in (DateTimeOffset[])[begins.AddMinutes(-1), begins, ends.AddMinutes(-1), ends])
            await SaveImprovementAsync(stored, improvement => improvement.FinishQuickly(at));
        await SaveImprovementAsync(stored, improvement => improvement.Decline("Nei", begins.AddDays(7)));
        await SaveImprovementAsync(stored, _ => { });

        Assert.Equal(2, (await RowAsync(stored)).ImprovementsDone);
    }

    private static async Task SaveImprovementAsync(StoredOrganisation stored, Action<Improvement> happens)
    {
        var improvement = SomeImprovements.New(boardId: await stored.BoardAsync(2));
        happens(improvement);
        await stored.Database.SaveAsync(improvement);
    }
}
