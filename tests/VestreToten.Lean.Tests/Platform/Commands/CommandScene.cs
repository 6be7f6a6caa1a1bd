using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Commands;

/// <summary>A board without goals, and its leader, who adds some.</summary>
internal sealed class CommandScene : IAsyncDisposable
{
    private readonly BoardChanges _changes = new(TimeProvider.System, NullLogger<BoardChanges>.Instance);

    private CommandScene(TestDatabase database) => (Database, Commands) = (database, database.Commands(_changes));

    public TestDatabase Database { get; }

    public BoardCommands Commands { get; }

    public int BoardId { get; private set; }

    public ClaimsPrincipal Leader { get; private set; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CommandScene> SetAsync(DatabaseProvider provider, PostgresServer postgres)
    {
        var scene = new CommandScene(await TestDatabase.CreateAsync(provider, postgres));
        scene.BoardId = (await scene.Database.AddBoardAsync()).Id;
        scene.Leader = await scene.Database.SignInAsync(scene.BoardId, Role.Leader);
        return scene;
    }

    public Task<Outcome> RunAsync(Func<BoardWork, Task<Outcome>> change) =>
        Commands.RunAsync(Leader, Right.WorkOnGoals, BoardId, BoardTopics.Goals, change, Stop);

    public Task<TResult> RunAsync<TResult>(Func<BoardWork, Task<TResult>> change)
        where TResult : IOutcome<TResult> =>
        Commands.RunAsync(Leader, Right.WorkOnGoals, BoardId, BoardTopics.Goals, change, Stop);

    public void Add(BoardWork work) => work.Db.WellbeingGoals.Add(SomeGoals.Proposed("Vi hilser på hverandre", BoardId));

    /// <summary>How often a board's screens have been told of some topics.</summary>
    public long Told(int boardId, BoardTopics topics = BoardTopics.Goals) => _changes.Version(boardId, topics);

    /// <summary>How many goals are committed.</summary>
    public async Task<int> CountAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.WellbeingGoals.CountAsync(Stop);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
