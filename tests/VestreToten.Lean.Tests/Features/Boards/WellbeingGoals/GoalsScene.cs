using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards.WellbeingGoals;

/// <summary>A board with three goals in use, one of its staff, and what changes the goals.</summary>
internal sealed class GoalsScene : IAsyncDisposable
{
    private readonly BoardCommands _commands;

    private GoalsScene(TestDatabase database, int board, ClaimsPrincipal staff, ClaimsPrincipal leader, ClaimsPrincipal manager, List<WellbeingGoal> goals)
    {
        (Database, Board, Staff, Leader, Manager, Goals) = (database, board, staff, leader, manager, goals);
        var clock = new FakeTimeProvider(Calendar.TuesdayMorning);
        _commands = database.Commands(new BoardChanges(clock, NullLogger<BoardChanges>.Instance), clock);
    }

    public TestDatabase Database { get; }

    public int Board { get; }

    public ClaimsPrincipal Staff { get; }

    public ClaimsPrincipal Leader { get; }

    /// <summary>Sees the board and works on nothing of it.</summary>
    public ClaimsPrincipal Manager { get; }

    /// <summary>As they were at first.</summary>
    public IReadOnlyList<WellbeingGoal> Goals { get; }

    public ProposeGoal Propose => new(_commands);

    public ProposeWording Reword => new(_commands);

    public DecideWording Decide => new(_commands);

    public DecideGoal Say => new(_commands);

    public TakeFirstGoals TakeFirst => new(_commands);

    public MoveGoal Move => new(_commands);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<GoalsScene> SetAsync(DatabaseProvider provider, PostgresServer postgres)
    {
        var database = await TestDatabase.CreateAsync(provider, postgres);
        var unit = await database.AddUnitAsync("ytterskogen");
        var board = await database.BoardIdAsync(unit);
        return new GoalsScene(
            database, board, await database.SignInAsync(unit, Role.Staff), await database.SignInAsync(unit, Role.Leader),
            await database.SignInAsync(unit, Role.Manager),
            await database.AddActiveGoalsAsync(board, 3));
    }

    public async Task<int> StartMeetingAsync()
    {
        var meeting = Meeting.Plan(Board, Calendar.Tuesday, headcount: 12);
        meeting.Start(Calendar.TuesdayMorning);
        await Database.SaveAsync(meeting);
        return meeting.Id;
    }

    public Task<IReadOnlyList<GoalOnTable>> ReadAsync() => new GoalQueries(Database.Reads()).ReadAsync(Staff, Board, Stop);

    public async Task<GoalOnTable> GoalAsync(int index) => (await ReadAsync()).Single(g => g.Id == Goals[index].Id);

    public async Task<IEnumerable<string>> OrderAsync() => (await ReadAsync()).Where(g => g.State == GoalState.Active).Select(g => g.Text);

    public async Task<List<(MeetingChangeKind Kind, string Title, string? From)>> NotesAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return [.. (await db.MeetingChanges.OrderBy(c => c.Id).ToListAsync(Stop)).Select(c => (c.Kind, c.Title, c.From))];
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
