using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed partial class UnitImportTests
{
    [Fact]
    public async Task Whoever_administers_a_part_imports_below_it_alone_and_others_are_denied()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var part = await database.SignInAsync(scene.Care, Role.Admin);
        Assert.Equal("new error:UnitElsewhere error:UnitElsewhere same", await scene.SayAsync(
            "Id;Navn;Ligger under\n1;Ny;\n2;Høyt oppe;kommunen\nkommunen;Et nytt navn;\nomsorg;;\n", part));
        Assert.Equal(Outcome.Done, (await scene.DoAsync("Id;Navn\n1;Ny\n", part)).Outcome);
        Assert.Equal("kommunen .omsorg ..ytterskogen ..ny", await scene.TreeAsync());

        var leader = await database.SignInAsync(scene.Home, Role.Leader);
        Assert.Null(await scene.Queries.PreviewAsync(leader, ImportScene.Read("Id;Navn\n7;A"), Stop));
        Assert.Equal(Outcome.Denied, (await scene.Run.ExecuteAsync(leader, ImportScene.Read("Id;Navn\n7;A"), ImportPreview.None, Stop)).Outcome);
    }

    [Fact]
    public async Task What_another_administrator_has_changed_since_the_preview_makes_it_anew_and_nothing_is_done()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var file = "Id;Navn;Ansatte\nytterskogen;;40\n5;Ny;\n";
        var seen = await scene.PreviewAsync(file);
        Assert.Equal(Outcome.Done, (await scene.DoAsync("Id;Navn;Ansatte\nytterskogen;;30\n")).Outcome);

        var answer = await scene.Run.ExecuteAsync(scene.Admin, ImportScene.Read(file), seen, Stop);

        Assert.Equal(Outcome.Conflict, answer.Outcome);
        Assert.Contains(new ImportChange(ImportColumn.Staff, 30, 40), answer.Preview.Lines[0].Changes);
        Assert.Equal("kommunen .omsorg ..ytterskogen", await scene.TreeAsync());
        Assert.Equal(Outcome.Done, (await scene.Run.ExecuteAsync(scene.Admin, ImportScene.Read(file), answer.Preview, Stop)).Outcome);
    }

    [Fact]
    public async Task A_board_with_a_history_is_not_taken_away_and_a_unit_in_a_meeting_is_not_closed()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var board = await db.Boards.Where(b => b.UnitId == scene.Home.Id).Select(b => b.Id).SingleAsync(Stop);
        var meeting = await database.AddMeetingAsync(board);
        Assert.Equal("error:BoardInUse", await scene.SayAsync("Id;Tavle\nytterskogen;nei\n"));
        await db.Database.ExecuteSqlAsync($"UPDATE Meetings SET State = {(int)MeetingState.Running} WHERE Id = {meeting.Id}", Stop);
        Assert.Equal("error:MeetingRunning", await scene.SayAsync("Id;Stengt\nytterskogen;ja\n"));
    }

    [Fact]
    public async Task Units_change_places_and_the_upper_becomes_the_lower()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        Assert.Equal(Outcome.Done, (await scene.DoAsync("Id;Ligger under\nomsorg;ytterskogen\nytterskogen;kommunen\n")).Outcome);
        Assert.Equal("kommunen .ytterskogen ..omsorg", await scene.TreeAsync());
    }

    [Fact]
    public async Task Many_lines_ask_no_more_of_the_database_than_few()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var (few, many) = (File(10), File(2_000));
        var queries = new QueryCount();
        await using var services = new ServiceCollection().AddLeanData(DatabaseProvider.Sqlite, database.ConnectionString)
            .ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(queries)).BuildServiceProvider();
        var counted = new ImportQueries(new AuthorizedReads(services.GetRequiredService<IDbContextFactory<LeanDbContext>>(), TimeProvider.System), TimeProvider.System);
        async Task<int> AskAsync(string file)
        {
            var before = queries.Count;
            Assert.NotNull(await counted.PreviewAsync(scene.Admin, ImportScene.Read(file), Stop));
            return queries.Count - before;
        }

        var first = await AskAsync(few);
        Assert.Equal(first, await AskAsync(many));
        Assert.True(first <= 8, $"{first} questions");
        Assert.Equal(Outcome.Done, (await scene.DoAsync(many)).Outcome);
        Assert.Equal(first, await AskAsync(many));
        Assert.Equal(2_000, (await scene.PreviewAsync(many)).Count(ImportResult.Same));
    }

    [Fact]
    public async Task A_chain_of_ten_thousand_lines_is_answered_and_not_followed_to_the_end()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var preview = await scene.PreviewAsync("Id;Navn;Ligger under\n" + string.Concat(Enumerable.Range(1, 10_000).Select(n => $"{n};Enhet {n};{n + 1}\n")));
        Assert.True(preview.HasErrors);
        Assert.Equal(10_000, preview.Lines.Count);
    }

    private static string File(int units) => "Id;Navn;Ligger under;Ansatte\n" + string.Concat(
        Enumerable.Range(1, units).Select(n => string.Create(CultureInfo.InvariantCulture, $"{1000 + n};Enhet {n:D5};{(n % 10 == 1 ? "kommunen" : 1000 + n - ((n - 1) % 10))};{(n % 400) + 1}\n")));
}
