using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed partial class UnitImportTests(PostgresServer postgres)
{
    private const string Head = "Id;Navn;Ligger under;Ansatte;Tavle;Dag;Klokkeslett;Rekkefølge;Stengt\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Units_are_made_those_below_before_those_above_too_and_a_second_import_changes_instead_of_doubling(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await ImportScene.SetAsync(database);
        // The child stands before its parent in the file.
        var file = Head + "301;Bjørkelia;300;14;ja;tirsdag;08.30;;\n300;Helse;;;;;;;\n302;Furulia;300;9;;;;;\n";

        Assert.Equal("new new new", await scene.SayAsync(file));
        Assert.Equal("kommunen .omsorg ..ytterskogen", await scene.TreeAsync());
        Assert.Equal(Outcome.Done, (await scene.DoAsync(file)).Outcome);
        Assert.Equal("kommunen .omsorg ..ytterskogen .helse ..bjorkelia ..furulia", await scene.TreeAsync());
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var unit = await scene.UnitAsync("301");
            var board = await db.Boards.SingleAsync(b => b.UnitId == unit.Id, Stop);
            Assert.Equal((14, DayOfWeek.Tuesday, new TimeOnly(8, 30)), (unit.Staff, board.MeetingDay, board.MeetingTime));
            Assert.False(await db.Boards.AnyAsync(b => b.UnitId == db.Units.Single(u => u.ExternalId == "300").Id, Stop));
        }

        Assert.Equal("same same same", await scene.SayAsync(file));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(file)).Outcome);
        var next = Head + "301;Bjørkelia bofellesskap;omsorg;15;;fredag;;;\n302;;;;;;;;ja\n";
        var preview = await scene.PreviewAsync(next);
        Assert.Equal([ImportResult.Change, ImportResult.Close], preview.Lines.Select(l => l.Result));
        Assert.Equal(
            [new ImportChange(ImportColumn.Name, "Bjørkelia", "Bjørkelia bofellesskap"), new(ImportColumn.Parent, "Helse", "omsorg"), new(ImportColumn.Staff, 14, 15), new(ImportColumn.Day, DayOfWeek.Tuesday, DayOfWeek.Friday)],
            preview.Lines[0].Changes.Select(c => c.Column == ImportColumn.Parent ? c with { New = ((string)c.New!).ToLowerInvariant() } : c));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(next)).Outcome);
        Assert.Equal("kommunen .omsorg ..ytterskogen ..bjorkelia .helse ..furulia(x)", await scene.TreeAsync());
        Assert.Equal("change", await scene.SayAsync(Head + "302;;;;;;;;nei\n"));
    }

    [Fact]
    public async Task What_was_made_by_hand_is_recognised_by_its_name_at_its_place_or_by_its_name_in_addresses()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var names = (scene.Kommune.Name, Care: scene.Care.Name, Home: scene.Home.Name);
        var file = Head + $"1;{names.Name};;;;;;;\n30;{names.Care.ToUpperInvariant()};1;;;;;;\n31;{names.Home};30;;;;;;\n";

        Assert.Equal("change change change", await scene.SayAsync(file));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(file)).Outcome);
        Assert.Equal("kommunen .omsorg ..ytterskogen", await scene.TreeAsync());
        Assert.Equal(scene.Home.Id, (await scene.UnitAsync("31")).Id);
        Assert.Equal("same same same", await scene.SayAsync(file));

        await using var other = await SqliteDatabase.CreateAsync();
        var slugs = await ImportScene.SetAsync(other);
        Assert.Equal("same change", await slugs.SayAsync(Head + "omsorg;;;;;;;;\nytterskogen;;;17;;;;;\n"));
    }

    [Fact]
    public async Task What_was_made_by_hand_elsewhere_is_moved_where_nothing_else_is_called_so()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var home = scene.Home.Name;
        // Two lines of the name, or a place below itself: which one is meant is not guessed.
        Assert.Equal("new new new", await scene.SayAsync(Head + $"30;Helse;;;;;;;\n31;{home};30;;;;;;\n32;{home};;;;;;;\n"));
        Assert.Equal("new", await scene.SayAsync(Head + $"31;{home};ytterskogen;;;;;;\n"));

        var file = Head + $"30;Helse;;;;;;;\n31;{home.ToUpperInvariant()};30;;;;;;\n";
        Assert.Equal("new change", await scene.SayAsync(file));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(file)).Outcome);
        Assert.Equal("kommunen .omsorg .helse ..ytterskogen", await scene.TreeAsync());
        Assert.Equal(scene.Home.Id, (await scene.UnitAsync("31")).Id);
        Assert.Equal("same same", await scene.SayAsync(file));

        // One that is closed is over: the line makes its own.
        Assert.Equal(Outcome.Done, (await scene.DoAsync(Head + "omsorg;;;;;;;;ja\n")).Outcome);
        Assert.Equal("new", await scene.SayAsync(Head + $"40;{scene.Care.Name};30;;;;;;\n"));
    }

    [Theory]
    [InlineData("1;A;2;;;;;;\n2;B;1;;;;;;", "error:ParentCycle error:ParentCycle")]
    [InlineData("1;A;1;;;;;;", "error:ParentCycle")]
    [InlineData("omsorg;;ytterskogen;;;;;;", "error:ParentCycle")]
    [InlineData("1;A;finnes-ikke;;;;;;", "error:ParentUnknown")]
    [InlineData("1;A;;;;;;;\n1;B;;;;;;;", "new error:IdTwice")]
    [InlineData(";A;;;;;;;", "error:IdMissing")]
    [InlineData("1;;;;;;;;", "error:NameMissing")]
    [InlineData("1;A;;;;;;;\n2;a;;;;;;;", "error:NameTaken error:NameTaken")]
    [InlineData("1;Ny;;;ja;;;;", "error:StaffBad")]
    [InlineData("1;A;;tolv;kanskje;søndag;klokka tre;først;vet ikke", "error:StaffBad,YesNoBad,DayBad,TimeBad,OrderBad,YesNoBad")]
    [InlineData("1;A;;501;;;;;", "error:StaffBad")]
    [InlineData("omsorg;;;;;;;;ja", "error:HasOpenBelow")]
    [InlineData("omsorg;;;;;;;;ja\nytterskogen;;;;;;;;ja", "close close")]
    [InlineData("kommunen;;;;;;;;ja", "error:IsKommune,HasOpenBelow")]
    [InlineData("kommunen;;omsorg;;;;;;", "error:IsKommune")]
    [InlineData("nabokommunen;;;;;;;;ja", "error:NameMissing")]
    [InlineData("ytterskogen;;;;;;;;ja\n1;A;ytterskogen;;;;;;", "error:HasOpenBelow error:ParentClosed")]
    [InlineData("1;A;;;;;;;\n2;B;1;;;;;;\n3;C;2;;;;;;\n4;D;3;;;;;;\n5;E;4;;;;;;\n6;F;5;;;;;;\n7;G;6;;;;;;\n8;H;7;;;;;;\n9;I;8;;;;;;", "new new new new new new new new error:ParentTooDeep")]
    [InlineData("ytterskogen;;;;nei;;;;", "change")]
    public async Task What_a_line_says_is_answered_with_what_becomes_of_it(string lines, string expected)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var answer = await scene.SayAsync(Head + lines);
        // A line that goes round makes the lines on the way round err, or one of them.
        Assert.Equal(expected, answer.Replace("new error:ParentCycle", "error:ParentCycle error:ParentCycle", StringComparison.Ordinal).Replace("error:ParentCycle new", "error:ParentCycle error:ParentCycle", StringComparison.Ordinal));
        var before = await scene.TreeAsync();
        var done = await scene.DoAsync(Head + lines);
        Assert.Equal(expected.Contains("error", StringComparison.Ordinal) ? Outcome.Rejected : Outcome.Done, done.Outcome);
        if (done.Outcome == Outcome.Rejected)
            Assert.Equal(before, await scene.TreeAsync());
    }

    [Fact]
    public async Task Names_of_any_letters_are_kept_and_too_long_ones_are_told_of()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        Assert.Equal("error:NameTooLong error:IdTooLong new new", await scene.SayAsync(
            $"Id;Navn\n1;{new string('ø', 200)}\n{new string('1', 200)};A\n3;Čáhppis O'Hara & sønn\n4;=1+1\n"));
        Assert.Equal(Outcome.Done, (await scene.DoAsync("Id;Navn\n3;Čáhppis O'Hara & sønn\n4;=1+1\n")).Outcome);
        Assert.Equal(("Čáhppis O'Hara & sønn", "=1+1"), ((await scene.UnitAsync("3")).Name, (await scene.UnitAsync("4")).Name));
    }
}
