using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Support;

/// <summary>One board in a real SQLite database, with the slices of the board's work around it, on a Tuesday morning.</summary>
internal sealed class BoardFixture : IAsyncDisposable
{
    private readonly SqliteDatabase _database;

    private BoardFixture(SqliteDatabase database, int boardId) => (_database, BoardId) = (database, boardId);

    public int BoardId { get; }

    public FakeTimeProvider Clock { get; } = new(Calendar.TuesdayMorning);

    public SqliteDatabase Database => _database;

    public static async Task<BoardFixture> CreateAsync()
    {
        var database = await SqliteDatabase.CreateAsync();
        return new BoardFixture(database, await AddBoardAsync(database, "kommunen"));
    }

    /// <summary>A board that nobody here has anything to do with.</summary>
    public Task<int> AddOtherBoardAsync() => AddBoardAsync(_database, "nabokommunen");

    public static string Key { get; } = IdeaKey.From(new byte[IdeaKey.Bytes]);

    public Task AddKeyAsync() => _database.SaveAsync(IdeaAccess.Open(BoardId, Key, Calendar.TuesdayMorning));

    /// <summary>This week's meeting, running.</summary>
    public async Task<int> StartMeetingAsync()
    {
        var meeting = Meeting.Plan(BoardId, Calendar.Tuesday, headcount: 12);
        meeting.Start(Calendar.TuesdayMorning);
        await _database.SaveAsync(meeting);
        return meeting.Id;
    }

    /// <summary>What the slices need, for a use case or for bUnit.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(_database.Contexts);
        services.AddSingleton<TimeProvider>(Clock);
        var changes = new BoardChanges(Clock, NullLogger<BoardChanges>.Instance);
        services.AddSingleton(changes).AddSingleton(_database.Commands(changes, Clock));
        services.AddSingleton<SharedReadings>();
        services.AddSingleton<AccessCheck>().AddSingleton<AuthorizedReads>();
        services.AddGains();
        services.AddServiceGoals();
        services.AddSingleton<IdeaQueries>().AddSingleton<IdeaKeyQueries>().AddSingleton<OpenJoins>().AddSingleton<JoinQueries>();
    }

    public ServiceProvider Services()
    {
        var services = new ServiceCollection();
        AddTo(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Somebody who has signed in, with one role at the board's unit.</summary>
    public Task<ClaimsPrincipal> SignInAsync(Role role) => _database.SignInAsync(BoardId, role, Clock);

    private static async Task<int> AddBoardAsync(SqliteDatabase database, string slug)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var unit = Unit.Kommune("Kommunen", slug);
        db.Add(unit);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        unit.TakePlace(null);
        var board = Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        db.AddRange(board, MunicipalSettings.For(unit.Id));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return board.Id;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
