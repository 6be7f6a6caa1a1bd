using System.Security.Claims;
using BoardOfUnit = VestreToten.Lean.Domain.Boards.Board;
using OrganisationUnit = VestreToten.Lean.Domain.Organisation.Unit;
using HeldMeeting = VestreToten.Lean.Domain.Boards.Meetings.Meeting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

/// <summary>
/// The real program on SQLite with two kommuner, a board with something of everything, and one of each kind of visitor.
/// </summary>
internal sealed partial class MatrixScene : IAsyncDisposable
{
    private readonly Dictionary<string, ClaimsPrincipal> _principals = [];
    private readonly Dictionary<string, string> _secrets = [];
    private readonly Dictionary<string, string> _wallSecrets = [];
    private readonly Dictionary<string, string> _phoneSecrets = [];

    private MatrixScene(ProgramHost program) => Program = program;

    public ProgramHost Program { get; }

    public int Unit { get; private set; }

    /// <summary>Somebody of the unit who is in no line of the table.</summary>
    public int Person { get; private set; }

    public int Board { get; private set; }

    public int Improvement { get; private set; }

    public int Goal { get; private set; }

    public int ServiceGoal { get; private set; }

    public int Gain { get; private set; }

    public int Meeting { get; private set; }

    public int Zone { get; private set; }

    /// <summary>A paired screen of the board that asks nothing: the one that is named and disconnected.</summary>
    public Guid Wall { get; private set; }

    /// <summary>What the board below asks.</summary>
    public int Escalation { get; private set; }

    /// <summary>What the board itself has sent up.</summary>
    public int SentEscalation { get; private set; }

    /// <summary>By name: who asks, as a circuit or a request knows them.</summary>
    public IReadOnlyDictionary<string, ClaimsPrincipal> Principals => _principals;

    /// <summary>By name: the secret in a paired screen's cookie.</summary>
    public IReadOnlyDictionary<string, string> WallSecrets => _wallSecrets;

    /// <summary>By name: the secret in the cookie of a phone that has joined.</summary>
    public IReadOnlyDictionary<string, string> PhoneSecrets => _phoneSecrets;

    /// <summary>By name: the secret of a personal key.</summary>
    public IReadOnlyDictionary<string, string> Secrets => _secrets;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string EmailOf(string name) => name + "@kommune.invalid";

    public static async Task<MatrixScene> SetAsync()
    {
        var scene = new MatrixScene(await ProgramHost.StartSetUpAsync());
        await scene.AddUnitsAsync();
        await scene.AddPeopleAsync();
        await scene.AddContentAsync();
        await scene.AddWallsAsync();
        await scene.AddPhonesAsync();
        return scene;
    }

    public ValueTask DisposeAsync() => Program.DisposeAsync();

    private async Task AddUnitsAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var kommune = await db.Units.AsTracking().SingleAsync(u => u.Slug == "kommunen", Stop);
        var home = await db.Units.AsTracking().SingleAsync(u => u.Slug == "ytterskogen", Stop);
        var neighbour = OrganisationUnit.Kommune("Nabokommunen", "nabokommunen");
        var roads = OrganisationUnit.Below(kommune, "Vei", "vei", order: 2, staff: 9);
        var below = OrganisationUnit.Below(home, "Natta", "natta", order: 1, staff: 4);
        db.AddRange(neighbour, roads, below);
        await db.SaveChangesAsync(Stop);
        neighbour.TakePlace(null);
        roads.TakePlace(kommune);
        below.TakePlace(home);
        db.Add(BoardOfUnit.For(below.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
        db.AddRange(
            BoardOfUnit.For(neighbour.Id, DayOfWeek.Monday, new TimeOnly(9, 0)), BoardOfUnit.For(roads.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
        if (!await db.Boards.AnyAsync(b => b.UnitId == kommune.Id, Stop))
            db.Add(BoardOfUnit.For(kommune.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
        await db.SaveChangesAsync(Stop);
        Unit = home.Id;
        Board = await db.Boards.Where(b => b.UnitId == home.Id).Select(b => b.Id).SingleAsync(Stop);
    }

    private async Task AddPeopleAsync()
    {
        _principals["anonymous"] = new ClaimsPrincipal(new ClaimsIdentity());
        foreach (var (name, slug, role) in new[]
        {
            ("staff", "ytterskogen", Role.Staff), ("leader", "ytterskogen", Role.Leader), ("leaderAbove", "kommunen", Role.Leader),
            ("otherLeader", "vei", Role.Leader), ("manager", "kommunen", Role.Manager), ("otherManager", "vei", Role.Manager),
            ("coordinator", "kommunen", Role.Coordinator), ("admin", "kommunen", Role.Admin), ("otherAdmin", "nabokommunen", Role.Admin), ("noRole", "vei", Role.Staff),
            ("roleOver", "ytterskogen", Role.Leader), ("disabled", "ytterskogen", Role.Leader), ("signedOut", "ytterskogen", Role.Leader),
            ("keyStaff", "ytterskogen", Role.Staff), ("keyLeader", "ytterskogen", Role.Leader), ("keyManager", "kommunen", Role.Manager),
        })
        {
            var account = await Program.AddAccountAsync(EmailOf(name), slug, role);
            _principals[name] = await Program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop);
            if (name.StartsWith("key", StringComparison.Ordinal))
                _principals[name] = await TakeKeyAsync(name);
        }

        Person = (await Program.AddAccountAsync(EmailOf("somebody"), "ytterskogen", Role.Staff)).Id;
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        await db.Grants.Where(g => db.Users.Any(a => a.Id == g.AccountId && a.Email == EmailOf("noRole"))).ExecuteDeleteAsync(Stop);
    }

    /// <summary>These once had all that a leader has. To be called when their cookies have been taken.</summary>
    public async Task LoseAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        await db.Users.Where(a => a.Email == EmailOf("disabled")).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);
        await db.SignInSessions.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.Email == EmailOf("signedOut"))).ExecuteDeleteAsync(Stop);
        var yesterday = LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()).AddDays(-1);
        await db.Grants.Where(g => db.Users.Any(a => a.Id == g.AccountId && a.Email == EmailOf("roleOver")))
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.LastDay, yesterday), Stop);
    }

    private async Task<ClaimsPrincipal> TakeKeyAsync(string name)
    {
        await using var scope = Program.Services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<IssueApiToken>().ExecuteAsync(_principals[name], "Nøkkel", 30, ProgramHost.AdminPassword, Stop);
        _secrets[name] = answer.Secret!;
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var account = SessionClaims.Read(_principals[name])!.Value.AccountId;
        return new ApiTokenClaims(account, await db.ApiTokens.Where(t => t.AccountId == account).Select(t => t.Id).SingleAsync(Stop)).ToPrincipal("key");
    }

    private async Task AddContentAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var improvement = SomeImprovements.New("Mindre leting etter nøkler", boardId: Board);
        improvement.SetOwner("Kari", now);
        improvement.AddPhoto(SomeImprovements.Photo(), now);
        var (goal, service) = (SomeGoals.Proposed(boardId: Board), SomeServiceGoals.Proposed(boardId: Board));
        var gain = SomeGains.Identified(boardId: Board, year: now.Year);
        var longAgo = LocalTime.DayInNorway(now).AddDays(-100);
        var used = SomeGains.Identified(boardId: Board, year: longAgo.Year);
        used.PutToUse(longAgo, "turer", LocalTime.DayInNorway(now));
        var meeting = HeldMeeting.Plan(Board, LocalTime.DayInNorway(now), headcount: 12);
        meeting.Start(now);
        db.AddRange(improvement, goal, service, gain, used, meeting);
        db.AddRange(IdeaAccess.Open(Board, IdeaKey.From(new byte[IdeaKey.Bytes]), now), CalendarFeed.Open(Board, IdeaKey.From([.. Enumerable.Repeat((byte)1, 16)]), now));
        var judged = SomeGoals.Proposed("Alle blir hørt i rapporten", Board);
        judged.Activate([]);
        db.Add(judged);
        await db.SaveChangesAsync(Stop);
        // Counted and shown: the one that a leader may void.
        db.Add(SomeRounds.Bring(SomeRounds.Open(meeting, [judged], LocalTime.DayInNorway(now)), RoundState.Closed));
        await db.SaveChangesAsync(Stop);
        (Improvement, Goal, ServiceGoal, Gain, Meeting) = (improvement.Id, goal.Id, service.Id, gain.Id, meeting.Id);
        Zone = await AddZoneAsync(db);
        await SendUpAsync(db);
    }

    private async Task SendUpAsync(LeanDbContext db)
    {
        var below = await Program.Services.GetRequiredService<Sessions>().BeginAsync(await Program.AddAccountAsync(EmailOf("below"), "natta", Role.Leader), Stop);
        Escalation = await SendUpAsync(db, below, await Program.BoardIdAsync("natta"));
        SentEscalation = await SendUpAsync(db, _principals["leader"], Board);
    }

    private async Task<int> SendUpAsync(LeanDbContext db, ClaimsPrincipal who, int board)
    {
        var improvement = SomeImprovements.New("Lys i gangen", boardId: board);
        db.Add(improvement);
        await db.SaveChangesAsync(Stop);
        await using var scope = Program.Services.CreateAsyncScope();
        Assert.Equal(Outcome.Done, await scope.ServiceProvider.GetRequiredService<SendEscalation>().ExecuteAsync(
            who, board, improvement.Id, "Kan dere hjelpe oss?", LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()).AddDays(7), Stop));
        return await db.Escalations.Where(e => e.ImprovementId == improvement.Id).Select(e => e.Id).SingleAsync(Stop);
    }
}
