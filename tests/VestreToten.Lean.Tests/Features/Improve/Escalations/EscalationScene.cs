using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

/// <summary>A kommune, an office without a board, a service and a home below each other, and a kommune beside them.</summary>
internal sealed class EscalationScene
{
    private EscalationScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; } = new(Calendar.TuesdayMorning);

    public BoardChanges Changes { get; private init; } = null!;

    public int Home { get; private set; }

    public int Service { get; private set; }

    public int Kommune { get; private set; }

    public ClaimsPrincipal AtHome { get; private set; } = null!;

    public ClaimsPrincipal AtService { get; private set; } = null!;

    public ClaimsPrincipal AtKommune { get; private set; } = null!;

    public ClaimsPrincipal Stranger { get; private set; } = null!;

    public ClaimsPrincipal Manager { get; private set; } = null!;

    public long Version(int boardId) => Changes.Version(boardId, BoardTopics.Improvements);

    public ClaimsPrincipal Reader(int boardId) => boardId == Home ? AtHome : boardId == Service ? AtService : AtKommune;

    public SendEscalation Sending => new(Database.Commands(Changes, Time));

    public AnswerEscalation Answering => new(Database.Commands(Changes, Time));

    public WithdrawEscalation Withdrawing => new(Database.Commands(Changes, Time));

    public EscalationQueries Queries => new(Database.Reads(), new SharedReadings(Changes, Time), Time);

    /// <summary>Somebody of a board's unit.</summary>
    public ClaimsPrincipal At(int boardId) => boardId == Home ? AtHome : boardId == Service ? AtService : AtKommune;

    public static async Task<EscalationScene> SetAsync(TestDatabase database)
    {
        var scene = new EscalationScene(database) { Changes = new BoardChanges(TimeProvider.System, NullLogger<BoardChanges>.Instance) };
        // The other kommune first: it must not be taken for the root of everything.
        var other = await database.AddUnitAsync("nabokommunen");
        var kommune = await database.AddUnitAsync("kommunen");
        var service = await database.AddUnitAsync("omsorg", kommune);
        var office = await database.AddUnitAsync("kontor", service, hasBoard: false);
        var home = await database.AddUnitAsync("ytterskogen", office);
        (scene.Home, scene.Service, scene.Kommune) =
            (await database.BoardIdAsync(home), await database.BoardIdAsync(service), await database.BoardIdAsync(kommune));
        scene.AtHome = await database.SignInAsync(home, Role.Staff);
        scene.AtService = await database.SignInAsync(service, Role.Leader);
        scene.AtKommune = await database.SignInAsync(kommune, Role.Leader);
        scene.Stranger = await database.SignInAsync(other, Role.Leader);
        scene.Manager = await database.SignInAsync(kommune, Role.Manager);
        return scene;
    }

    public async Task<Improvement> AddAsync(string title = "Mindre leting etter nøkler", int? boardId = null) =>
        await Database.AddImprovementAsync(boardId ?? Home, title);

    public Task<Outcome<EscalationFault>> SendAsync(int improvementId, int days = 7, string message = "Kan dere hjelpe oss?") =>
        Sending.ExecuteAsync(AtHome, Home, improvementId, message, Calendar.Tuesday.AddDays(days), Stop);

    /// <summary>An escalation from the home to the service.</summary>
    public async Task<Escalation> SentAsync(int days = 7, string title = "Mindre leting etter nøkler")
    {
        var improvement = await AddAsync(title);
        Assert.Equal(Outcome.Done, await SendAsync(improvement.Id, days));
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Escalations.SingleAsync(e => e.ImprovementId == improvement.Id, Stop);
    }

    public Task<Outcome<EscalationFault>> AnswerAsync(int escalationId, Verdict verdict = Verdict.TakenOn, DateOnly? further = null) =>
        Answering.ExecuteAsync(AtService, Service, escalationId, verdict, "Vi ser på det.", further, Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
