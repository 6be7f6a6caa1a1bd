using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>A board in a real database, somebody of its staff, and everything that can be done to its improvements.</summary>
internal sealed class ImprovementFixture : IAsyncDisposable
{
    private ImprovementFixture(TestDatabase database, int boardId)
    {
        (Database, BoardId) = (database, boardId);
        Changes = new BoardChanges(Time, NullLogger<BoardChanges>.Instance);
        Commands = database.Commands(Changes, Time);
        Work = new ImprovementWork(Commands);
    }

    public TestDatabase Database { get; }

    public int BoardId { get; }

    public ClaimsPrincipal Who { get; private set; } = new();

    public FakeTimeProvider Time { get; } = new(Calendar.TuesdayMorning.AddHours(2));

    public BoardChanges Changes { get; }

    public BoardCommands Commands { get; }

    public ImprovementWork Work { get; }

    public BoardLimits Limits { get; set; } = new();

    public ProposeImprovement Propose => new(Commands, new BoardRoom(Limits));

    public MoveImprovement Move => new(Work);

    public DeclineImprovements DeclineMany => new(Commands);

    public EditImprovement Edit => new(Work);

    public AssignImprovement Assign => new(Work);

    public PlaceImprovement Place => new(Work);

    public CommentImprovement Comment => new(Work);

    public AnswerWhys Whys => new(Work);

    public FillA3 A3 => new(Work);

    public UndoImprovement Undo => new(Work);

    public ImprovementQueries Queries => new(Database.Reads(), new SharedReadings(Changes, Time), Time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<ImprovementFixture> OpenAsync(Role role = Role.Staff) => OpenAsync(SqliteDatabase.CreateAsync, role);

    public static Task<ImprovementFixture> OpenAsync(DatabaseProvider provider, PostgresServer postgres) =>
        OpenAsync(() => TestDatabase.CreateAsync(provider, postgres), Role.Staff);

    /// <summary>One that has just been put up; its version is 1.</summary>
    public async Task<int> HangUpAsync(string title = "Mindre leting etter nøkler", string text = "") =>
        (await Database.AddImprovementAsync(BoardId, title, text)).Id;

    public async Task<ImprovementDetail> SeeAsync(int improvementId)
    {
        var detail = await Queries.CardAsync(Who, BoardId, improvementId, Stop);
        Assert.NotNull(detail);
        return detail;
    }

    public async Task<int?> MeetingOfLastEventAsync(int improvementId)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.ImprovementEvents.Where(e => e.ImprovementId == improvementId).OrderByDescending(e => e.Number)
            .Select(e => e.MeetingId).FirstAsync(Stop);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<ImprovementFixture> OpenAsync<T>(Func<Task<T>> create, Role role) where T : TestDatabase
    {
        var database = await create();
        var workshop = new ImprovementFixture(database, (await database.AddBoardAsync()).Id);
        workshop.Who = await database.SignInAsync(workshop.BoardId, role);
        return workshop;
    }
}
