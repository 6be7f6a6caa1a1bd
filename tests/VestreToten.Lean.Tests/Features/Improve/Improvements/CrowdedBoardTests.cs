using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>Boards with far more cards than anybody wants.</summary>
public sealed partial class CrowdedBoardTests(PostgresServer postgres)
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_database_puts_work_in_the_same_order_as_the_rule(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        await FillAsync(shop, 60);
        await using var db = await shop.Database.Contexts.CreateDbContextAsync(Stop);
        var today = shop.Time.GetUtcNow().DayInNorway();
        var all = await db.Improvements.OpenOn(shop.BoardId).ToListAsync(Stop);
        var expected = WorkOrder.Sort(all, i => i.WorkPlace, today).Select(i => i.Id);
        Assert.Equal(expected, await db.Improvements.OpenOn(shop.BoardId).InWorkOrder(today).Select(i => i.Id).ToListAsync(Stop));
    }

    private static async Task<IReadOnlyList<ImprovementCard>> OpenAsync(ImprovementFixture shop) =>
        (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!.Open;

    private static async Task FillAsync(ImprovementFixture shop, int count)
    {
        await using var db = await shop.Database.Contexts.CreateDbContextAsync(Stop);
        var now = shop.Time.GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var improvement = Improvement.Propose(shop.BoardId, ImprovementKind.Suggestion, "Lapp " + i, null, null, now.AddMinutes(-i % 7));
            if (i % 3 == 0)
                improvement.SetDue(now.DayInNorway().AddDays((i % 5) - 2), now);
            if (i % 4 > 0)
                improvement.PlaceAt(i % 4 == 1 ? Effort.Low : Effort.High, i % 8 < 4 ? Effect.Low : Effect.High, now);
            db.Add(improvement);
        }

        await db.SaveChangesAsync(Stop);
    }
}
