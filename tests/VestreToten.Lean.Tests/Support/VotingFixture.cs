using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A unit with a leader, a running meeting and all that carries a vote, on a real database and a real key folder.</summary>
internal sealed class VotingFixture : IAsyncDisposable
{
    private VotingFixture(TestDatabase database, DatabaseProvider provider)
    {
        Database = database;
        KeyPath = Path.Combine(database.Folder, "keys");
        Keys = new KeyFolder(KeyPath);
        Changes = new BoardChanges(Time, NullLogger<BoardChanges>.Instance);
        OpenRounds = new OpenRounds(database.Contexts, Keys);
        Finish = NewFinish();
        var commands = database.Commands(Changes, Time);
        Opening = new OpenRound(commands, database.Contexts, Keys);
        Closing = new CloseRound(commands, Finish);
        Voiding = new VoidRound(commands, Finish);
        Writer = new BallotWriter(database.Contexts, Changes, new BallotLimit(int.MaxValue), NullLogger<BallotWriter>.Instance);
        Recovery = new RoundRecovery(
            new FirstLook(new PlainConnections(provider, database.ConnectionString)), database.Contexts, OpenRounds, Finish, Keys, Time,
            NullLogger<RoundRecovery>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; } = new(Calendar.TuesdayMorning);

    public string KeyPath { get; }

    public KeyFolder Keys { get; }

    public BoardChanges Changes { get; }

    public OpenRounds OpenRounds { get; }

    public OpenRound Opening { get; }

    public CloseRound Closing { get; }

    public FinishRound Finish { get; }

    public VoidRound Voiding { get; }

    public BallotWriter Writer { get; }

    public RoundRecovery Recovery { get; }

    public int BoardId { get; private set; }

    public ClaimsPrincipal Leader { get; private set; } = new();

    /// <summary>A meeting is running, over three goals; no round is open yet.</summary>
    public static async Task<VotingFixture> CreateAsync(DatabaseProvider provider, PostgresServer postgres)
    {
        var room = new VotingFixture(await TestDatabase.CreateAsync(provider, postgres), provider);
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var unit = Unit.Kommune("Kommunen", "kommunen");
            db.Units.Add(unit);
            await db.SaveChangesAsync(Stop);
            unit.TakePlace(null);
            var board = Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0));
            db.Boards.Add(board);
            await db.SaveChangesAsync(Stop);
            room.BoardId = board.Id;
        }

        room.Leader = await room.Database.SignInAsync(room.BoardId, Role.Leader);
        var meeting = Meeting.Plan(room.BoardId, Calendar.Tuesday, headcount: 12);
        meeting.Start(Calendar.TuesdayMorning);
        await room.Database.SaveAsync(meeting);
        await room.Database.AddActiveGoalsAsync(room.BoardId, 3);
        return room;
    }

    public async Task<VotingRound> OpenAsync()
    {
        Assert.Equal(Outcome.Done, await Opening.ExecuteAsync(Leader, BoardId, await NewestRoundAsync(), Stop));
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        var id = await db.BallRounds.Where(r => r.State == RoundState.Open).Select(r => r.Id).SingleAsync(Stop);
        return (await OpenRounds.FindAsync(id, Stop))!;
    }

    /// <summary>The round that stands on the screens.</summary>
    public async Task<int?> NewestRoundAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.BallRounds.MaxAsync(r => (int?)r.Id, Stop);
    }

    /// <summary>One who finishes rounds. It waits for a busy log on the real clock: nobody would move a false one on.</summary>
    public FinishRound NewFinish() =>
        new(Database.Contexts, OpenRounds, Keys, Changes, TimeProvider.System, NullLogger<FinishRound>.Instance);

    public Task<Outcome> CloseAsync(int roundId) => Closing.ExecuteAsync(Leader, BoardId, roundId, Stop);

    /// <summary>A phone's ballot: one letter a goal, g, p or r.</summary>
    public Task<CastOutcome> CastAsync(VotingRound round, int phone, string balls, uint form = 1) =>
        Writer.CastAsync(round, round.Keys.Marks(Phone.Tag(phone)).Tag, Ballot(balls, form));

    public static Ballot Ballot(string balls, uint form = 1) =>
        new([.. balls.Select(b => b switch { 'g' => BallColour.Green, 'p' => BallColour.Pink, _ => BallColour.Red })], form);

    /// <summary>So many phones vote, each once, and are all counted.</summary>
    public async Task VoteAsync(VotingRound round, int phones, string balls = "gpr")
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, phones).Select(phone => CastAsync(round, phone, balls)));
        Assert.All(outcomes, outcome => Assert.Equal(CastOutcome.Counted, outcome));
    }

    /// <summary>What lies in the box for a phone, opened; null where there is nothing.</summary>
    public async Task<Ballot?> StoredAsync(VotingRound round, int phone)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        using var seal = round.Keys.Seal(round.Id);
        var tag = round.Keys.Marks(Phone.Tag(phone)).Tag;
        return box.Find(round.Id, tag) is { } row ? seal.Open(row, tag) : null;
    }

    public async Task<int> RowsAsync(int roundId)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await BallotBox.CountAsync(db, roundId, Stop);
    }

    public async Task<BallRound> ReadAsync(int roundId)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.BallRounds.SingleAsync(r => r.Id == roundId, Stop);
    }

    /// <summary>The board's tallies as "ballots green/pink/red", in the order of the vases; "–" for a colour that is not kept.</summary>
    public async Task<List<string>> TalliesAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        var tallies = await db.Tallies.Where(t => t.BoardId == BoardId).OrderBy(t => t.Position).ToListAsync(Stop);
        return [.. tallies.Select(t => $"{t.Ballots} {t.Green?.ToString(null as IFormatProvider) ?? "–"}/{t.Pink?.ToString(null as IFormatProvider) ?? "–"}/{t.Red?.ToString(null as IFormatProvider) ?? "–"}")];
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.StopAsync(CancellationToken.None);
        Writer.Dispose();
        Finish.Dispose();
        await Database.DisposeAsync();
    }
}
