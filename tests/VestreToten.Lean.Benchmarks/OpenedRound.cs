using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Benchmarks;

/// <summary>A demonstration with a meeting running and a round open at Ytterskogen, made with the program's own classes.</summary>
internal sealed class OpenedRound : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
    private readonly ServiceProvider _services;

    private OpenedRound() => _services = Services(DataFolder);

    public const string Password = "Demo-passord-1";

    public int Id { get; private set; }

    public RoundKeys Keys { get; private set; } = default!;

    public string DataFolder => Path.Combine(_folder, "demo");

    public string KeyPath => Path.Combine(DataFolder, "keys");

    public IDbContextFactory<LeanDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<LeanDbContext>>();

    public static string WebDll => Path.Combine(AppContext.BaseDirectory, "VestreToten.Lean.Web.dll");

    private IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["Lean__DataPath"] = _folder, ["Lean__Demo__Password"] = Password, ["Lean__MaxBallots"] = "1000000" };

    public static async Task<OpenedRound> CreateAsync()
    {
        var round = new OpenedRound();
        await using (await round.StartProgramAsync())
        {
            // The demonstration is there now.
        }

        await round.OpenAsync();
        return round;
    }

    /// <summary>The real program on this round.</summary>
    /// <param name="launcher">What starts it, where it is not to be started directly.</param>
    public Task<ChildProcess> StartProgramAsync(IReadOnlyList<string>? launcher = null) => ChildProcess.StartAsync(
        WebDll, ["demo", "--contentRoot", Repository.Web], "/healthz/ready", Environment, Repository.Web, launcher);

    /// <summary>The database in a program's folder.</summary>
    public static ServiceProvider Services(string dataFolder) => new ServiceCollection().AddLogging()
        .AddLeanData(
            DatabaseProvider.Sqlite, $"Data Source={Path.Combine(dataFolder, "forbedringstavle.db")};Default Timeout=5;Pooling=False")
        .BuildServiceProvider();

    /// <summary>A new phone's whole request, as its browser would send it.</summary>
    public byte[] Request(int port, string balls = "green") => Request(port, PhoneToken.Fresh().Next(), balls);

    /// <summary>The request of a phone that has been here before, with a ball of that colour for the first goal.</summary>
    public byte[] Request(int port, PhoneToken phone, string balls)
    {
        var body = $"form={Uri.EscapeDataString(BallotForm.Bind(Keys, phone))}&goal-1={balls}&goal-2=pink&goal-3=red";
        return System.Text.Encoding.ASCII.GetBytes(
            $"POST /s/{Keys.Code} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: ball-{Id}={phone.ToCookie()}\r\nAccept-Language: nb-NO,nb;q=0.9\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>The first ball of every stored ballot, by the phone's tag in hexadecimal.</summary>
    public async Task<IReadOnlyDictionary<string, BallColour>> StoredAsync()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        using var seal = Keys.Seal(Id);
        return (await BallotBox.ReadAllAsync(db, Id, CancellationToken.None))
            .ToDictionary(row => Convert.ToHexString(row.Tag), row => seal.Open(row.Sealed, row.Tag).Balls[0]);
    }

    /// <summary>Takes every ballot out again, so that the same screens can show the same round from its beginning.</summary>
    public async Task EmptyAsync()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        await BallotBox.EmptyAsync(db, Id, CancellationToken.None);
    }

    public void Dispose()
    {
        Keys.Dispose();
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Another round of the same board, in a week of its own some weeks ahead, whose meeting is running.</summary>
    public async Task<(BallRound Round, RoundKeys Keys)> AddAsync(int weeksAhead)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        var board = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == "ytterskogen" select b).SingleAsync();
        var goals = await db.WellbeingGoals.Where(g => g.BoardId == board.Id && g.State == GoalState.Active).ToListAsync();
        var now = TimeProvider.System.GetUtcNow();
        var day = now.DayInNorway().AddDays(7 * weeksAhead);
        var meeting = Meeting.Plan(board.Id, day, 14);
        if (weeksAhead == 0)
            meeting.Start(now);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync();
        var (keyName, fileHalf) = new KeyFolder(KeyPath).Create();
        var databaseHalf = RandomNumberGenerator.GetBytes(RoundKeys.HalfLength);
        var keys = new RoundKeys(fileHalf, databaseHalf);
        var round = BallRound.Open(meeting, goals, day, keyName, databaseHalf, JoinCode.Hash(keys.Code));
        db.BallRounds.Add(round);
        await db.SaveChangesAsync();
        return (round, keys);
    }

    private async Task OpenAsync()
    {
        (var round, Keys) = await AddAsync(weeksAhead: 0);
        Id = round.Id;
    }
}
