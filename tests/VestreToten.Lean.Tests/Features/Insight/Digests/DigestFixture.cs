using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

/// <summary>A kommune with a service and two homes below it, on a Monday at half past seven; and programs that send its letters.</summary>
internal sealed class DigestFixture(TestDatabase database)
{
    /// <summary>Monday of week 48 of 2026, half past seven in Norway.</summary>
    public static readonly DateTimeOffset MondayMorning = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    private readonly IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();

    public TestDatabase Database => database;

    public FakeTimeProvider Time { get; } = new(MondayMorning);

    public Unit Kommune { get; private set; } = null!;

    public Unit Service { get; private set; } = null!;

    public Unit Home { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DigestFixture> OpenAsync(TestDatabase database, string homeName = "Ytterskogen")
    {
        var office = new DigestFixture(database);
        office.Kommune = await office.AddUnitAsync("Kommunen", "kommunen", null);
        office.Service = await office.AddUnitAsync("Omsorg", "omsorg", office.Kommune);
        office.Home = await office.AddUnitAsync(homeName, "ytterskogen", office.Service, order: 2);
        return office;
    }

    public async Task<Unit> AddUnitAsync(string name, string slug, Unit? above, int order = 1)
    {
        var unit = above is null ? Unit.Kommune(name, slug) : Unit.Below(above, name, slug, order, staff: 12);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.Units.Add(unit);
        await db.SaveChangesAsync(Stop);
        unit.TakePlace(above);
        db.Units.Update(unit);
        db.Boards.Add(Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(8, 30)));
        await db.SaveChangesAsync(Stop);
        return unit;
    }

    /// <summary>Somebody with one role; answers with the account's number.</summary>
    public async Task<int> AddReaderAsync(
        Unit unit, Role role = Role.Leader, string email = "leder@kommune.invalid", string language = "nb-NO", bool isTaken = true)
    {
        var account = new Account { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, Name = "Lise Grantangen", PasswordHash = isTaken ? "-" : null };
        await database.SaveAsync(account);
        await database.SaveAsync(Grant.To(account.Id, unit.Id, role));
        if (language != DigestChoice.DefaultLanguage)
            await ChooseAsync(account.Id, c => c.Speak(language));
        return account.Id;
    }

    public Task ChooseAsync(int accountId, Action<DigestChoice> change) => database.Contexts.ChangeAsync(accountId, change, Stop);

    /// <summary>One program on the database. Another one is another node, or the same after a restart.</summary>
    public ServiceProvider Program(int port, MailSecurity security = MailSecurity.None, params (string Key, string Value)[] more)
    {
        var settings = LeanSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Lean:Mail:Host"] = "127.0.0.1", ["Lean:Mail:Port"] = port.ToString(CultureInfo.InvariantCulture),
                ["Lean:Mail:Security"] = security.ToString(), ["Lean:Mail:From"] = "Forbedringstavla <tavla@kommune.invalid>",
                ["Lean:Mail:PublicUrl"] = "https://tavla.kommune.invalid",
            }).AddInMemoryCollection(more.Select(m => KeyValuePair.Create(m.Key, (string?)m.Value))).Build(),
            database.Folder, new StartCommand(IsDemo: false, IsFresh: false, []));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        // Every component has the address of the site at hand.
        services.AddScoped<NavigationManager, LetterAddress>();
        services.AddSingleton(_keys);
        services.AddSingleton(settings);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(database.Contexts);
        services.AddSingleton<Sessions>();
        services.AddSingleton<AuthorizedReads>();
        services.AddMail(settings);
        services.AddDigests(settings);
        return services.BuildServiceProvider();
    }

    public static async Task MinuteAsync(ServiceProvider program)
    {
        await program.GetRequiredService<MakeDigests>().ExecuteAsync(Stop);
        await program.GetRequiredService<SendDigests>().ExecuteAsync(Stop);
    }

    /// <summary>What became of the letters, oldest first.</summary>
    public async Task<List<Digest>> LettersAsync()
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Digests.OrderBy(d => d.Id).ToListAsync(Stop);
    }

    public async Task<Digest> LetterAsync() => Assert.Single(await LettersAsync());

    /// <summary>Changes something as somebody else would, straight in the database.</summary>
    public async Task ChangeAsync(Func<Lean.Data.LeanDbContext, Task> change)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await change(db);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A letter is written at no address.</summary>
    private sealed class LetterAddress : NavigationManager
    {
        public LetterAddress() => Initialize("https://tavla.kommune.invalid/", "https://tavla.kommune.invalid/");
    }
}
