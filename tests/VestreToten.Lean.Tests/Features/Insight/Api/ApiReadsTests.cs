using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Api;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

/// <summary>The reads themselves, on both databases: marks go on where they left off.</summary>
public sealed class ApiReadsTests(PostgresServer postgres)
{
    private static readonly WeekRange Always = new(new IsoWeek(1, 1), new IsoWeek(9998, 1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Each_list_goes_on_after_its_mark(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var kommune = await database.AddUnitAsync("kommunen");
        var (one, two) = (await database.AddUnitAsync("en", kommune), await database.AddUnitAsync("to", kommune));
        var who = await database.SignInAsync(kommune, Role.Manager);
        foreach (var week in new[] { new IsoWeek(2026, 52), new IsoWeek(2026, 53), new IsoWeek(2027, 1) })
            await database.PublishAsync(week, [("en", 8, new BallCount(4, 2, 2), null), ("to", 3, null, null)]);
        foreach (var unit in new[] { one, two })
        {
            var board = await database.BoardIdAsync(unit);
            var skipped = Meeting.Plan(board, Calendar.Tuesday, 12);
            skipped.Skip(NotHeldReason.Holiday);
            await database.SaveAsync(
                SomeImprovements.New(boardId: board), SomeGains.Identified(boardId: board, year: 2025), SomeGains.Identified(boardId: board),
                skipped);
        }

        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        var tallies = await AllAsync(page => new ReadTallies(access, database.Contexts).ExecuteAsync(who, null, Always, page, Stop));
        Assert.Equal(
            ["kommunen 2026-52", "kommunen 2026-53", "kommunen 2027-01", "en 2026-52", "en 2026-53", "en 2027-01", "to 2026-52", "to 2026-53", "to 2027-01"],
            tallies.Select(t => $"{t.Unit} {t.Week}"));
        Assert.Equal(2, (await AllAsync(page => new ReadMeetings(access, database.Contexts).ExecuteAsync(who, null, Always, page, Stop))).Count);
        Assert.Equal(["en", "to"], (await AllAsync(page => new ReadImprovements(access, database.Contexts)
            .ExecuteAsync(who, null, ImprovementState.New, page, Stop))).Select(i => i.Unit));
        Assert.Equal(
            [("en", 2025), ("en", 2026), ("to", 2025), ("to", 2026)],
            (await AllAsync(page => new ReadGains(access, database.Contexts, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Calendar.TuesdayMorning)).ExecuteAsync(who, null, null, page, Stop))).Select(g => (g.Unit, g.Year)));
        Assert.Equal(["kommunen", "en", "to"], (await AllAsync(page => new ReadUnits(access).ExecuteAsync(who, page, Stop))).Select(u => u.Unit));
    }

    private static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<ApiRows<T>?>> read)
    {
        List<T> rows = [];
        for (int[]? after = null; ;)
        {
            var page = (await read(new PageRequest(after, 1)))!;
            rows.AddRange(page.Items);
            if (page.After is null)
                return rows;
            after = [.. page.After.Split('.').Select(int.Parse)];
        }
    }
}
