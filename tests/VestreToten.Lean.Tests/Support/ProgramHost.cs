using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Postgres;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.SetUp;
using VestreToten.Lean.Web.Features.Insight.Closing;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// The real program: its own Program.cs with all its middleware, in this process, on Kestrel at a free port, with a
/// database and a data folder of its own.
/// </summary>
internal sealed class ProgramHost : IAsyncDisposable
{
    public const string AdminEmail = "kari@kommune.invalid";
    public const string AdminPassword = "en hel setning her";

    private readonly ConsoleLines _console = ConsoleLines.Listen();
    private readonly Running _program;
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;

    private ProgramHost(TestDatabase database, bool ownsDatabase, Action<IWebHostBuilder>? configure = null, X509Certificate2? certificate = null)
    {
        (_database, _ownsDatabase) = (database, ownsDatabase);
        _program = new Running(database, configure);
        if (certificate is null)
            _program.UseKestrel(0);
        else
            _program.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate)));
        _program.StartServer();
        Address = _program.ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    public IServiceProvider Services => _program.Services;

    public IDbContextFactory<LeanDbContext> Contexts => Services.GetRequiredService<IDbContextFactory<LeanDbContext>>();

    /// <summary>A program that nobody has set up.</summary>
    /// <param name="configure">Settings and services that differ.</param>
    /// <param name="certificate">For https; null for http.</param>
    public static async Task<ProgramHost> StartAsync(Action<IWebHostBuilder>? configure = null, X509Certificate2? certificate = null) =>
        new(await SqliteDatabase.CreateAsync(), ownsDatabase: true, configure, certificate);

    /// <summary>Passwords are hashed as slowly as in use, not as quickly as in tests.</summary>
    public static void HashingAsShipped(IWebHostBuilder builder) => builder.ConfigureServices(services =>
        services.RemoveAll<IPostConfigureOptions<PasswordHasherOptions>>());

    /// <summary>A program on a database that stays when the program stops.</summary>
    public static ProgramHost StartOn(TestDatabase database, Action<IWebHostBuilder>? configure = null) => new(database, ownsDatabase: false, configure);

    /// <summary>A program with a kommune, a unit (<c>ytterskogen</c>) and an admin who leads it.</summary>
    public static async Task<ProgramHost> StartSetUpAsync(Action<IWebHostBuilder>? configure = null, X509Certificate2? certificate = null)
    {
        var program = await StartAsync(configure, certificate);
        await program.SetUpAsync();
        return program;
    }

    /// <summary>The same on a database that stays when the program stops.</summary>
    public static async Task<ProgramHost> StartSetUpOnAsync(TestDatabase database)
    {
        var program = StartOn(database);
        await program.SetUpAsync();
        return program;
    }

    /// <summary>Sets the program up as the set-up page does.</summary>
    private async Task SetUpAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var input = new SetUpInput(
            "Kommunen", "Ytterskogen", 12, DayOfWeek.Tuesday, new TimeOnly(8, 30), "Kari Nordmann", AdminEmail, AdminPassword, LeadsUnit: true);
        var answer = await scope.ServiceProvider.GetRequiredService<SetUpKommune>()
            .ExecuteAsync(input, TestContext.Current.CancellationToken);
        Assert.Equal(SetUpOutcome.Done, answer.Outcome);
    }

    /// <summary>A browser that has never been here.</summary>
    public Browser Browser() => new(Address);

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<Browser> SignedInAsync(string email = AdminEmail, string password = AdminPassword)
    {
        var browser = Browser();
        var answer = await browser.SubmitAsync("/logg-inn", ("email", email), ("password", password));
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        return browser;
    }

    /// <summary>The path of the set-up page, as the program wrote it on the console.</summary>
    public string SetUpPath()
    {
        // The last one: another program of this run may have had the same port before.
        var line = _console.All().Last(line => line.StartsWith(Address + "oppsett/", StringComparison.Ordinal));
        return new Uri(line).AbsolutePath;
    }

    public async Task<Account> AddAccountAsync(string email, string slug, Role role, string password = AdminPassword)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account { UserName = email, Email = email, Name = "Ola Nordmann" };
        account.PasswordHash = QuickHashes.Of(password);
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        Assert.True(made.Succeeded, made.ToString());
        await using var db = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Grants.Add(Grant.To(account.Id, await db.Units.Where(u => u.Slug == slug).Select(u => u.Id).SingleAsync(), role));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        if (_ownsDatabase)
            await _database.DisposeAsync();
    }

    private sealed class Running(TestDatabase database, Action<IWebHostBuilder>? configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            using var db = database.Contexts.CreateDbContext();
            builder.UseEnvironment("Production");
            // As published: a build's output otherwise has one endpoint more, which looks for changed files.
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
            builder.UseSetting("Lean:DataPath", Path.Combine(database.Folder, "data"));
            builder.UseSetting("Lean:Database:Provider", db is PostgresLeanDbContext ? "PostgreSql" : "Sqlite");
            builder.UseSetting("Lean:Database:ConnectionString", database.ConnectionString);
            // Whenever this machine lets them begin, one closes the weeks that a test is about to write, and on Mondays the other
            // sends a letter between those that a test counts.
            builder.ConfigureServices(services => services.Remove(services.Single(IsJob<PublishClosedWeeks>)));
            builder.ConfigureServices(services => services.Where(IsJob<DigestClock>).ToList().ForEach(job => services.Remove(job)));
            builder.ConfigureServices(QuickHashes.Use);
            configure?.Invoke(builder);
        }

        private static bool IsJob<T>(ServiceDescriptor service)
            where T : class, IRecurringJob => service.ImplementationFactory?.GetType().GenericTypeArguments.Contains(typeof(RecurringJob<T>)) == true;
    }
}
