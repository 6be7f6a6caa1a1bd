using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Units;

public sealed class MergeUnitsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task People_and_open_cards_go_on_in_the_other_and_no_history_is_moved(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var leader = await database.SignInAsync(scene.Home, Role.Leader);
        var (from, to) = (await BoardAsync(database, scene.Home), await BoardAsync(database, scene.Roads));
        var (open, done) = (SomeImprovements.New("Mindre leting", "Ett skap", from), SomeImprovements.New("Ferdig", "", from));
        var now = TimeProvider.System.GetUtcNow();
        open.SetOwner("Kari", now);
        open.SetDue(now.DayInNorway().AddDays(30), now);
        open.PlaceAt(Effort.Low, Effect.High, now);
        open.Move(ImprovementState.Do, now);
        done.Move(ImprovementState.Done, now);
        await database.SaveAsync(open, done);
        var before = SomeImprovements.Picture(await StoredAsync(database, open.Id));
        Assert.Equal(new UnitContents(1, 1), await scene.Queries.ContentsAsync(scene.Admin, scene.Home.Id, Stop));

        Assert.Equal(Outcome.Done, await scene.Merge.ExecuteAsync(scene.Admin, scene.Home.Id, scene.Roads.Id, Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(2, await db.Improvements.CountAsync(i => i.BoardId == from, Stop));
        Assert.Equal(before, SomeImprovements.Picture(await StoredAsync(database, open.Id)));
        var carried = await db.Improvements.SingleAsync(i => i.BoardId == to, Stop);
        Assert.Equal(
            ("Mindre leting", "Ett skap", "Kari", open.Due, ImprovementState.Do, Pick.Jewel, scene.Home.Name),
            (carried.Title, carried.Text, carried.Owner, carried.Due, carried.State, carried.Pick, carried.ProposedBy));
        var account = SessionClaims.Read(leader)!.Value.AccountId;
        Assert.Equal(2, await db.Grants.CountAsync(g => g.AccountId == account && g.Role == Role.Leader && (g.UnitId == scene.Roads.Id || g.UnitId == scene.Home.Id), Stop));
        Assert.NotNull((await db.Units.SingleAsync(u => u.Id == scene.Home.Id, Stop)).ClosedOn);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        Assert.True(await access.AllowsAsync(leader, Right.RunMeeting, to, Stop));
        Assert.False(await access.AllowsAsync(leader, Right.RunMeeting, from, Stop));
        Assert.True(await access.AllowsAsync(leader, Right.SeeResults, from, Stop));
        Assert.Equal(Outcome.Done, await scene.Close.ReopenAsync(scene.Admin, scene.Home.Id, Stop));
    }

    [Fact]
    public async Task It_is_refused_where_something_would_be_lost_or_is_going_on()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        Task<Outcome<UnitFault>> MergeAsync(Unit unit, Unit into) => scene.Merge.ExecuteAsync(scene.Admin, unit.Id, into.Id, Stop);
        Assert.Equal(UnitFault.IsKommune, await MergeAsync(scene.Kommune, scene.Roads));
        Assert.Equal(UnitFault.HasOpenBelow, await MergeAsync(scene.Care, scene.Roads));
        Assert.Equal(UnitFault.IntoClosed, await MergeAsync(scene.Home, scene.Home));
        Assert.Equal(Outcome.Denied, await MergeAsync(scene.Home, scene.Neighbour));
        Assert.Equal(Outcome.Denied, await scene.Merge.ExecuteAsync(await database.SignInAsync(scene.Home, Role.Leader), scene.Home.Id, scene.Roads.Id, Stop));
        await database.AddImprovementAsync(await BoardAsync(database, scene.Home));
        Assert.Equal(UnitFault.IntoWithoutBoard, await MergeAsync(scene.Home, scene.Care));

        var meeting = await database.AddMeetingAsync(await BoardAsync(database, scene.Roads));
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
            await db.Database.ExecuteSqlAsync($"UPDATE Meetings SET State = {(int)MeetingState.Running} WHERE Id = {meeting.Id}", Stop);
        Assert.Equal(UnitFault.MeetingRunning, await MergeAsync(scene.Home, scene.Roads));
        Assert.Equal(UnitFault.MeetingRunning, await MergeAsync(scene.Roads, scene.Home));
        Assert.Equal("kommunen .omsorg ..ytterskogen .vei", await scene.TreeAsync());
    }

    private static async Task<Improvement> StoredAsync(TestDatabase database, int id)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.SingleAsync(i => i.Id == id, Stop);
    }

    private static async Task<int> BoardAsync(TestDatabase database, Unit unit)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Boards.Where(b => b.UnitId == unit.Id).Select(b => b.Id).SingleAsync(Stop);
    }
}
