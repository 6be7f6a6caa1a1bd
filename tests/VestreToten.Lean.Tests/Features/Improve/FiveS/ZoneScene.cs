using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>A board with zones in a real database, somebody of its staff, its leader, and everything that can be done.</summary>
internal sealed class ZoneScene : IAsyncDisposable
{
    private readonly PhotoFixture _photos = new();
    private readonly IdeaLimits _limits = new();

    private ZoneScene(TestDatabase database, int boardId)
    {
        (Database, BoardId) = (database, boardId);
        Changes = new BoardChanges(Time, NullLogger<BoardChanges>.Instance);
        Commands = database.Commands(Changes, Time);
        Records = new PhotoRecords(_photos.Store, database.Contexts, NullLogger<PhotoRecords>.Instance);
    }

    public TestDatabase Database { get; }

    public int BoardId { get; }

    public FakeTimeProvider Time { get; } = new(Calendar.TuesdayMorning);

    public BoardChanges Changes { get; }

    public BoardCommands Commands { get; }

    public PhotoRecords Records { get; }

    public BoardLimits Limits { get; set; } = new();

    public ClaimsPrincipal Staff { get; private set; } = new();

    public ClaimsPrincipal Leader { get; private set; } = new();

    public IsoWeek Week => IsoWeek.Of(Time.GetUtcNow().DayInNorway());

    public ZoneWork Work => new(Commands);

    public ZoneQueries Queries => new(Database.Reads(), new SharedReadings(Changes, Time), Time);

    public ZoneKeyQueries ByKey => new(Database.Contexts, Time);

    public FinishZoneRound Finish => new(
        Commands, ByKey, _limits, new BoardRoom(Limits), _photos.Intake, Records, new ZoneCards(Words), Database.Contexts);

    private static StringLocalizer<FiveSTexts> Words { get; } =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ZoneScene> SetAsync(TestDatabase? database = null)
    {
        var at = database ?? await SqliteDatabase.CreateAsync();
        var scene = new ZoneScene(at, (await at.AddBoardAsync()).Id);
        scene.Staff = await at.SignInAsync(scene.BoardId, Role.Staff);
        scene.Leader = await at.SignInAsync(scene.BoardId, Role.Leader);
        return scene;
    }

    /// <summary>A zone of the board, due this week unless it is said otherwise.</summary>
    public async Task<Zone> AddAsync(string name = "Lager, 2. etasje", int points = 3, int rhythm = 1, int weeksAgo = 0)
    {
        var zone = SomeZones.New(BoardId, name, rhythm, points, MakeZone.NewKey(), Week.AddWeeks(-weeksAgo));
        await Database.SaveAsync(zone);
        return zone;
    }

    /// <summary>A round by the zone's key; the first points' marks, and ○ for the others.</summary>
    public async Task<RoundAnswer> WalkAsync(Zone zone, params PointMark[] first)
    {
        var seen = await ByKey.FindAsync(zone.Key, Stop);
        return await Finish.ExecuteAsync(zone.Key, new RoundForm(seen!.RoundCount, SomeZones.Marks(zone, first)), null, Stop);
    }

    public async Task<ZoneTile> TileAsync(Zone zone) => (await Queries.ListAsync(Staff, BoardId, Stop))!.Single(z => z.Id == zone.Id);

    public async Task<List<Improvement>> CardsAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.Include(i => i.Photos).OrderBy(i => i.Id).ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        _limits.Dispose();
        _photos.Dispose();
        Records.Dispose();
        await Database.DisposeAsync();
    }
}
