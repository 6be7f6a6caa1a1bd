using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Units;

public sealed class UnitTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_administrator_makes_a_unit_with_a_board_and_takes_it_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);

        var made = await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted("Tyttebærkroken", scene.Care), Stop);

        Assert.Equal(Outcome.Done, made);
        Assert.Equal("kommunen .omsorg ..ytterskogen ..tyttebaerkroken .vei", await scene.TreeAsync());
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var unit = await db.Units.SingleAsync(u => u.Slug == "tyttebaerkroken", Stop);
        Assert.Equal(scene.Care.Path + unit.Id + "/", unit.Path);
        Assert.Equal(DayOfWeek.Tuesday, (await db.Boards.SingleAsync(b => b.UnitId == unit.Id, Stop)).MeetingDay);
        Assert.Equal(Outcome.Done, await made.Undo!.ExecuteAsync(Stop));
        Assert.Equal("kommunen .omsorg ..ytterskogen .vei", await scene.TreeAsync());
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_unit_moves_with_all_below_it_and_its_leader_comes_along(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var leader = await database.SignInAsync(scene.Home, Role.Leader);
        var above = await database.SignInAsync(scene.Care, Role.Manager);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        var seen = (await scene.RowAsync(scene.Care)).Settings;

        var moved = await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, seen, seen with { ParentId = scene.Roads.Id }, Stop);

        Assert.Equal(Outcome.Done, moved);
        Assert.Equal("kommunen .vei ..omsorg ...ytterskogen", await scene.TreeAsync());
        Assert.NotNull(await access.FindAsync(leader, Right.RunMeeting, "ytterskogen", Stop));
        Assert.NotNull(await access.FindAsync(above, Right.SeeBoard, "ytterskogen", Stop));
        Assert.Null(await access.FindAsync(above, Right.SeeBoard, "vei", Stop));
        Assert.Equal(Outcome.Done, await moved.Undo!.ExecuteAsync(Stop));
        Assert.Equal("kommunen .omsorg ..ytterskogen .vei", await scene.TreeAsync());
    }

    [Fact]
    public async Task A_unit_is_moved_neither_below_itself_nor_to_another_kommune_nor_too_deep()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var care = (await scene.RowAsync(scene.Care)).Settings;
        Assert.Equal(UnitFault.ParentBelow, await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, care, care with { ParentId = scene.Care.Id }, Stop));
        Assert.Equal(UnitFault.ParentBelow, await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, care, care with { ParentId = scene.Home.Id }, Stop));
        Assert.Equal(Outcome.Denied, await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, care, care with { ParentId = scene.Neighbour.Id }, Stop));
        Assert.Equal(Outcome.Denied, await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, care, care with { ParentId = null }, Stop));
        Assert.Equal(Outcome.Denied, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted("Nytt", scene.Neighbour), Stop));

        var parent = scene.Home;
        for (var level = parent.Level + 1; level <= Unit.MaxLevels; level++)
            parent = await database.AddUnitAsync("niva-" + level, parent);
        Assert.Equal(UnitFault.ParentTooDeep, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted("For dypt", parent), Stop));
        Assert.Equal(UnitFault.ParentTooDeep, await scene.Change.ExecuteAsync(scene.Admin, scene.Care.Id, care, care with { ParentId = scene.Roads.Id }, Stop));
    }

    [Theory]
    [InlineData("", UnitFault.NameMissing)]
    [InlineData("\u200B", UnitFault.NameMissing)]
    [InlineData("Ytterskogen", UnitFault.NameTaken)]
    [InlineData("YTTERSKOGEN", UnitFault.NameTaken)]
    public async Task A_name_that_is_nothing_or_taken_is_refused(string name, UnitFault fault)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        Assert.Equal(fault, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted(name, scene.Care) , Stop));
        Assert.Equal(UnitFault.NameTooLong, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted(new string('å', 200), scene.Care), Stop));
    }

    [Theory]
    [InlineData("D'Arcys \"hjem\" & <b>", "d-arcys-hjem-b")]
    [InlineData("Njálmmi skuvla Čáhppis Ŋuorttas", "njalmmi-skuvla-cahppis-nuorttas")]
    [InlineData("مدرسة", "enhet")]
    [InlineData("Robert'); DROP TABLE Units;--", "robert-drop-table-units")]
    public async Task Names_of_every_kind_are_kept_as_they_are_and_the_same_name_elsewhere_gets_another_address(string name, string slug)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        Assert.Equal(Outcome.Done, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted(name, scene.Care), Stop));
        Assert.Equal(Outcome.Done, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted(name, scene.Roads), Stop));
        var made = (await scene.Queries.ReadAsync(scene.Admin, Stop))!.Where(u => u.Settings.Name == name).Select(u => u.Settings.Slug);
        Assert.Equal([slug, slug + "-2"], made);
    }

    [Fact]
    public async Task An_address_that_is_taken_or_cannot_be_one_is_refused_and_a_new_one_leads_there()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var seen = (await scene.RowAsync(scene.Home)).Settings;
        Assert.Equal(UnitFault.SlugTaken, await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, seen with { Slug = "nabokommunen" }, Stop));
        Assert.Equal(UnitFault.SlugBad, await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, seen with { Slug = "Ytre Skogen" }, Stop));
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, seen with { Slug = "skogen", Name = "Skogen" }, Stop));
        // Whoever saw what stood before changes nothing.
        Assert.Equal(Outcome.Conflict, await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, seen with { Staff = 5 }, Stop));
        Assert.Equal("Skogen", (await scene.RowAsync(scene.Home)).Settings.Name);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_closed_unit_is_read_and_not_worked_on_until_it_is_opened_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var leader = await database.SignInAsync(scene.Home, Role.Leader);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        Assert.Equal(UnitFault.HasOpenBelow, await scene.Close.ExecuteAsync(scene.Admin, scene.Care.Id, Stop));
        Assert.Equal(UnitFault.IsKommune, await scene.Close.ExecuteAsync(scene.Admin, scene.Kommune.Id, Stop));

        Assert.Equal(Outcome.Done, await scene.Close.ExecuteAsync(scene.Admin, scene.Home.Id, Stop));

        var board = await database.BoardIdAsync(scene.Home);
        Assert.Equal(
            [Right.SeeBoard, Right.SeeResults, Right.SeeTrends, Right.ExportBoard], (await access.RightsAsync(leader, board, Stop)).Order());
        Assert.Null(await access.FindAsync(leader, Right.RunMeeting, "ytterskogen", Stop));
        Assert.NotNull(await access.FindAsync(leader, Right.SeeBoard, "ytterskogen", Stop));
        Assert.Empty(await access.BoardsAsync(leader, Stop));
        Assert.Equal(Outcome.Done, await scene.Close.ExecuteAsync(scene.Admin, scene.Care.Id, Stop));
        Assert.Equal(UnitFault.ParentClosed, await scene.Close.ReopenAsync(scene.Admin, scene.Home.Id, Stop));
        Assert.Equal(UnitFault.ParentClosed, await scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted("Nytt", scene.Care), Stop));
        Assert.Equal(Outcome.Done, await scene.Close.ReopenAsync(scene.Admin, scene.Care.Id, Stop));
        Assert.Equal(Outcome.Done, await scene.Close.ReopenAsync(scene.Admin, scene.Home.Id, Stop));
        Assert.NotNull(await access.FindAsync(leader, Right.RunMeeting, "ytterskogen", Stop));
    }

    [Fact]
    public async Task A_unit_is_not_closed_in_the_middle_of_a_meeting_and_a_board_with_a_history_stays()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var seen = (await scene.RowAsync(scene.Home)).Settings;
        var without = seen with { HasBoard = false };
        var taken = await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, without, Stop);
        Assert.Equal(Outcome.Done, taken);
        Assert.Equal(Outcome.Done, await taken.Undo!.ExecuteAsync(Stop));
        var meeting = Meeting.Plan(await database.BoardIdAsync(scene.Home), new DateOnly(2026, 11, 24), headcount: 12);
        meeting.Start(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await database.SaveAsync(meeting);

        Assert.Equal(UnitFault.MeetingRunning, await scene.Close.ExecuteAsync(scene.Admin, scene.Home.Id, Stop));
        Assert.Equal(UnitFault.BoardInUse, await scene.Change.ExecuteAsync(scene.Admin, scene.Home.Id, seen, without, Stop));
        Assert.Equal(seen, (await scene.RowAsync(scene.Home)).Settings);
    }

    [Fact]
    public async Task Units_change_places_and_two_administrators_at_once_lose_nothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        Assert.Equal(UnitFault.NoFurther, await scene.Order.ExecuteAsync(scene.Admin, scene.Care.Id, isUp: true, Stop));
        Assert.Equal(Outcome.Done, await scene.Order.ExecuteAsync(scene.Admin, scene.Care.Id, isUp: false, Stop));
        Assert.Equal("kommunen .vei .omsorg ..ytterskogen", await scene.TreeAsync());

        var made = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => scene.Make.ExecuteAsync(scene.Admin, UnitScene.Wanted("Gruppe", scene.Care) with { Name = "Gruppe " + (n % 4) }, Stop)));
        Assert.Equal((4, 4), (made.Count(m => m.IsDone), made.Count(m => m == UnitFault.NameTaken)));
    }

    [Fact]
    public async Task Somebody_who_administers_a_part_sees_and_changes_that_part_alone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var part = await database.SignInAsync(scene.Care, Role.Admin);
        Assert.Equal("omsorg .ytterskogen", await scene.TreeAsync(part));
        var roads = (await scene.RowAsync(scene.Roads)).Settings;
        Assert.Equal(Outcome.Denied, await scene.Change.ExecuteAsync(part, scene.Roads.Id, roads, roads with { Staff = 3 }, Stop));
        Assert.Equal(Outcome.Denied, await scene.Close.ExecuteAsync(part, scene.Roads.Id, Stop));
        var home = (await scene.RowAsync(scene.Home)).Settings;
        Assert.Equal(Outcome.Denied, await scene.Change.ExecuteAsync(part, scene.Home.Id, home, home with { ParentId = scene.Roads.Id }, Stop));
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(part, scene.Home.Id, home, home with { Staff = 3 }, Stop));
        foreach (var role in new[] { Role.Staff, Role.Leader, Role.Manager, Role.Coordinator })
            Assert.Null(await scene.Queries.ReadAsync(await database.SignInAsync(scene.Kommune, role), Stop));
    }
}
