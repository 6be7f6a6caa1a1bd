using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Settings;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards.Settings;

public sealed partial class ChangeBoardSettingsTests(PostgresServer postgres)
{
    private static readonly BoardSettings Wanted = new(DayOfWeek.Wednesday, new TimeOnly(14, 15), 23);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_leader_moves_the_meeting_and_changes_the_staff_and_takes_it_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await Scene.SetAsync(database);
        var seen = (await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop))!;

        var changed = await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, Wanted, Stop);

        Assert.Equal(Outcome.Done, changed);
        Assert.Equal(Wanted, await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop));
        // Whoever saw what stood before changes nothing.
        Assert.Equal(Outcome.Conflict, await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, seen with { Staff = 5 }, Stop));
        Assert.Equal(Outcome.Done, await changed.Undo!.ExecuteAsync(Stop));
        Assert.Equal(seen, await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_staff_are_not_asked()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await Scene.SetAsync(database);
        var seen = (await scene.Queries.ReadAsync(scene.Leader, scene.Board, Stop))!;

        Assert.Equal(BoardSettingsFault.BadDay, await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, seen with { Day = DayOfWeek.Sunday }, Stop));
        foreach (var staff in new[] { 0, -1, Unit.MaxStaff + 1 })
            Assert.Equal(BoardSettingsFault.BadStaff, await scene.Change.ExecuteAsync(scene.Leader, scene.Board, seen, seen with { Staff = staff }, Stop));
        Assert.Equal(Outcome.Denied, await scene.Change.ExecuteAsync(scene.Staff, scene.Board, seen, Wanted, Stop));
        Assert.Null(await scene.Queries.ReadAsync(scene.Staff, scene.Board, Stop));
    }

    private sealed class Scene(TestDatabase database, Unit unit, int board, ClaimsPrincipal leader, ClaimsPrincipal staff)
    {
        public FakeTimeProvider Clock { get; } = new(Calendar.TuesdayMorning);

        public Unit Unit => unit;

        public int Board => board;

        public ClaimsPrincipal Leader => leader;

        public ClaimsPrincipal Staff => staff;

        public ChangeBoardSettings Change =>
            new(database.Commands(new BoardChanges(Clock, NullLogger<BoardChanges>.Instance), Clock));

        public BoardSettingsQueries Queries => new(database.Reads());

        public NextMeetingQueries Meetings => new(database.Reads(), Clock);

        public static async Task<Scene> SetAsync(TestDatabase database)
        {
            var unit = await database.AddUnitAsync("ytterskogen");
            return new Scene(
                database, unit, await database.BoardIdAsync(unit), await database.SignInAsync(unit, Role.Leader), await database.SignInAsync(unit, Role.Staff));
        }
    }
}
