using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Insight.TimeAccount;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Benchmarks.Trends;

/// <summary>A large kommune in a SQLite file where the demonstration looks for its own, and its administrator.</summary>
internal sealed class TrendPlace : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TrendPlace()
    {
        Folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
        var data = Directory.CreateDirectory(Path.Combine(Folder, "demo")).FullName;
        var services = new ServiceCollection().AddLogging()
            .AddLeanData(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(data, "forbedringstavle.db")};Default Timeout=5")
            .AddSingleton(TimeProvider.System).AddSingleton<AccessCheck>().AddSingleton<Sessions>().AddSingleton<SeedLargeKommune>();
        services.AddTrends();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The program's <c>Lean__DataPath</c>.</summary>
    public string Folder { get; }

    public ClaimsPrincipal Who { get; private set; } = new();

    public SeededKommune Kommune { get; private set; } = default!;

    /// <summary>How long the whole seeding took.</summary>
    public TimeSpan Took { get; private set; }

    public SeeTrends Trends => _services.GetRequiredService<SeeTrends>();

    public TimeAccountQueries Account => new(Contexts, TimeProvider.System);

    public IDbContextFactory<LeanDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<LeanDbContext>>();

    public static async Task<TrendPlace> CreateAsync(LargeKommune size)
    {
        var place = new TrendPlace();
        await place._services.GetRequiredService<SchemaUpgrade>().RunAsync(Path.Combine(place.Folder, "upgrade.lock"), CancellationToken.None);
        var began = TimeProvider.System.GetTimestamp();
        place.Kommune = await place._services.GetRequiredService<SeedLargeKommune>().ExecuteAsync(size, CancellationToken.None);
        place.Took = TimeProvider.System.GetElapsedTime(began);
        place.Who = await place.SignInAsync();
        return place;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Under the address that the benchmarks sign in with, but an administrator of all of it.</summary>
    private async Task<ClaimsPrincipal> SignInAsync()
    {
        const string Address = "leder@demo.invalid";
        var account = new Account
        {
            UserName = Address, NormalizedUserName = Address.ToUpperInvariant(), Email = Address, NormalizedEmail = Address.ToUpperInvariant(),
            EmailConfirmed = true, Name = "Adrian Fjellhaug", SecurityStamp = "-",
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, OpenedRound.Password);
        await using var db = await Contexts.CreateDbContextAsync();
        db.Add(account);
        await db.SaveChangesAsync();
        db.Add(Grant.To(account.Id, Kommune.Root.Id, Role.Admin));
        await db.SaveChangesAsync();
        return await _services.GetRequiredService<Sessions>().BeginAsync(account, CancellationToken.None);
    }
}
