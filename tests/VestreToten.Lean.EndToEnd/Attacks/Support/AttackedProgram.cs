using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>
/// A running demonstration with a second kommune in its database, and everybody who might try a door: each role here and
/// elsewhere, somebody without a role, with a disabled account, signed out, with a key, and a stranger.
/// </summary>
public sealed class AttackedProgram : IAsyncLifetime
{
    public const string Own = "ytterskogen", Other = "solsida", Neighbour = "nabotunet";

    private const string Disabled = "sperret@demo.invalid";

    private static readonly string[] Demonstration =
    [
        "leder@demo.invalid", "virksomhetsleder@demo.invalid", "admin@demo.invalid", "leder.omsorg@demo.invalid", "ansatt@demo.invalid",
        "leder.solsida@demo.invalid",
    ];

    private static readonly (string Email, string Unit, Role? Role)[] More =
    [
        ("virksomhetsleder.oppvekst@demo.invalid", "oppvekst", Role.Manager),
        ("leder.nabo@demo.invalid", Neighbour, Role.Leader),
        ("admin.nabo@demo.invalid", Neighbour, Role.Admin),
        ("ingen@demo.invalid", Own, null),
        ("utlogget@demo.invalid", Own, Role.Leader),
        (Disabled, Own, Role.Leader),
    ];

    private readonly Dictionary<string, Visitor> _visitors = [];
    private ServiceProvider _services = default!;

    public ProgramProcess Program { get; private set; } = default!;

    public string Address => Program.Address;

    /// <summary>The key of the own unit's board, for ideas.</summary>
    public string IdeaKey => IdeaKeys[0];

    public IReadOnlyList<string> IdeaKeys { get; private set; } = [];

    internal IEnumerable<Visitor> Everybody => _visitors.Values;

    /// <summary>Those who have signed in and have nothing to do with the own unit.</summary>
    internal IEnumerable<Visitor> Outsiders => _visitors.Values.Where(v =>
        v.Name is "leder.omsorg" or "leder.solsida" or "virksomhetsleder.oppvekst" or "leder.nabo" or "admin.nabo" or "ingen");

    /// <summary>Those who are nobody to the server.</summary>
    internal IEnumerable<Visitor> Nobodies => [this["stranger"], this["utlogget"], this["sperret"]];

    internal Visitor this[string name] => _visitors[name];

    public LeanDbContext Database() => _services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

    public async ValueTask InitializeAsync()
    {
        Program = await ProgramProcess.DemoAsync();
        _services = new ServiceCollection().AddLogging()
            .AddLeanData(DatabaseProvider.Sqlite, $"Data Source={Program.DatabaseFile};Default Timeout=5;Pooling=False").BuildServiceProvider();
        await AddNeighbourAsync();
        await AddPeopleAsync();
        _visitors["stranger"] = new Visitor("stranger", Address);
        foreach (var email in Demonstration.Concat(More.Select(p => p.Email)))
            await SignInAsync(email);
        foreach (var email in (string[])["leder@demo.invalid", "leder.nabo@demo.invalid"])
            await AddKeyAsync(email);
        await this["utlogget"].SignOutKeepingCookieAsync();
        await using var db = Database();
        await db.Users.Where(a => a.Email == Disabled).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true));
        IdeaKeys = await OpenIdeasAsync(db);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
            visitor.Dispose();
        await _services.DisposeAsync();
        await Program.DisposeAsync();
    }

    private async Task AddNeighbourAsync()
    {
        await using var db = Database();
        var unit = Unit.Kommune("Nabotunet", Neighbour);
        db.Add(unit);
        await db.SaveChangesAsync();
        unit.TakePlace(null);
        var board = Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        db.AddRange(board, MunicipalSettings.For(unit.Id));
        await db.SaveChangesAsync();
        db.Add(Improvement.Propose(board.Id, ImprovementKind.Suggestion, "Naboens forslag", "", null, TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    private async Task AddPeopleAsync()
    {
        await using var db = Database();
        // The same password for all, hashed once by the program.
        var password = await db.Users.Where(a => a.Email == "leder@demo.invalid").Select(a => a.PasswordHash).SingleAsync();
        foreach (var (email, slug, role) in More)
        {
            var account = new Account
            {
                UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(),
                Name = email.Split('@')[0], PasswordHash = password, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
            };
            db.Add(account);
            await db.SaveChangesAsync();
            if (role is { } given)
                db.Add(Grant.To(account.Id, await db.Units.Where(u => u.Slug == slug).Select(u => u.Id).SingleAsync(), given));
        }

        await db.SaveChangesAsync();
    }

    private async Task SignInAsync(string email)
    {
        var name = email.Split('@')[0];
        _visitors[name] = await new Visitor(name, Address).SignInAsync(email);
    }

    private async Task AddKeyAsync(string email)
    {
        await using var db = Database();
        var (secret, today) = ("tavle_" + NewKey(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        db.Add(new ApiToken
        {
            AccountId = await db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync(), Name = "Excel",
            Beginning = secret[..ApiToken.BeginningLength], Hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret)), Created = TimeProvider.System.GetUtcNow(),
            LastDay = today.AddDays(30),
        });
        await db.SaveChangesAsync();
        var name = "key of " + email.Split('@')[0];
        _visitors[name] = new Visitor(name, Address, secret);
    }

    /// <summary>Every board's key, the own unit's first.</summary>
    private static async Task<IReadOnlyList<string>> OpenIdeasAsync(LeanDbContext db)
    {
        var boards = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id select new { b.Id, u.Slug }).ToListAsync();
        var keys = await db.IdeaAccesses.ToDictionaryAsync(a => a.BoardId, a => a.Key);
        foreach (var board in boards.Where(b => !keys.ContainsKey(b.Id)))
            db.Add(IdeaAccess.Open(board.Id, keys[board.Id] = NewKey(), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
        return [.. boards.OrderBy(b => b.Slug != Own).Select(b => keys[b.Id]).OfType<string>()];
    }

    private static string NewKey() => Domain.IdeaKey.From(RandomNumberGenerator.GetBytes(Domain.IdeaKey.Bytes));

    /// <summary>The attacks that share one program, one after another.</summary>
    [CollectionDefinition]
    public sealed class Definition : ICollectionFixture<AttackedProgram>;
}
