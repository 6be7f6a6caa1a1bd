using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>Units in a real database, with weeks that were closed as the program closes them, and a day on which they are read.</summary>
internal sealed class StoredOrganisation : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StoredOrganisation(TestDatabase database, SeeTrends trends, FakeTimeProvider clock) =>
        (_database, Trends, Clock) = (database, trends, clock);

    public SeeTrends Trends { get; }

    public FakeTimeProvider Clock { get; }

    public TestDatabase Database => _database;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty database, read when that week has just closed.</summary>
    public static async Task<StoredOrganisation> CreateAsync(DatabaseProvider provider, PostgresServer postgres, IsoWeek last)
    {
        var database = await TestDatabase.CreateAsync(provider, postgres);
        var clock = new FakeTimeProvider(new DateTimeOffset(last.Monday.AddDays(15).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero));
        var trends = new SeeTrends(
            new AccessCheck(database.Contexts, TimeProvider.System), new TrendQueries(database.Contexts), new UnitTrendQueries(database.Contexts), clock);
        return new StoredOrganisation(database, trends, clock);
    }

    /// <summary>Units with boards at the given paths, parents first: the database numbers them as the paths do.</summary>
    public async Task PlantAsync(IEnumerable<string> paths)
    {
        Dictionary<string, Unit> units = [];
        foreach (var path in paths)
        {
            var parts = path.Trim('/').Split('/');
            var above = units.GetValueOrDefault(string.Join('/', parts[..^1]));
            var slug = "enhet-" + parts[^1];
            var unit = above is null ? Unit.Kommune(slug, slug) : Unit.Below(above, slug, slug, order: units.Count, staff: 12);
            await _database.SaveAsync(unit);
            unit.TakePlace(above);
            await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
            db.Units.Update(unit);
            db.Boards.Add(Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(8, 30)));
            await db.SaveChangesAsync(Stop);
            Assert.Equal(path, unit.Path);
            units.Add(string.Join('/', parts), unit);
        }
    }

    /// <summary>Closes weeks, one after the other.</summary>
    public async Task CloseAsync(IEnumerable<WeekSheet> sheets)
    {
        var book = new ClosingBook();
        var closed = sheets.Select(book.Close).ToList();
        await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
        db.AddRange(closed.SelectMany(c => c.Units));
        db.AddRange(closed.SelectMany(c => c.Goals));
        await db.SaveChangesAsync(Stop);
    }

    public async Task<ClaimsPrincipal> SignInAsync(Role role, int unit)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
        return await _database.SignInAsync(await db.Units.SingleAsync(u => u.Id == unit, Stop), role);
    }

    public async Task<int> BoardAsync(int unit)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
        return await db.Boards.Where(b => b.UnitId == unit).Select(b => b.Id).SingleAsync(Stop);
    }

    public static string Slug(int unit) => string.Create(CultureInfo.InvariantCulture, $"enhet-{unit}");

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
