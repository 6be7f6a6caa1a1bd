using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed partial class PeopleImportTests
{
    [Fact]
    public async Task The_last_administrator_is_neither_disabled_nor_given_an_end()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var me = await EmailAsync(database, SessionClaims.Read(scene.Admin)!.Value.AccountId);
        Assert.Equal("error:LastAdmin", await scene.SayAsync($"E-post;Deaktivert\n{me};ja\n"));
        Assert.Equal("error:LastAdmin", await scene.SayAsync($"E-post;Enhet;Rolle;Til\n{me};kommunen;administrator;{Day(Today.AddDays(9))}\n"));
        Assert.Equal(Outcome.Rejected, (await scene.DoAsync($"E-post;Deaktivert\n{me};ja\n")).Outcome);

        var other = await EmailAsync(database, SessionClaims.Read(await database.SignInAsync(scene.Kommune, Role.Admin))!.Value.AccountId);
        Assert.Equal("close", await scene.SayAsync($"E-post;Deaktivert\n{other};ja\n"));
        Assert.Equal("error:LastAdmin error:LastAdmin", await scene.SayAsync($"E-post;Deaktivert\n{me};ja\n{other};ja\n"));

        // Somebody who gets the role by the same file, and can sign in, takes over; from a later day on nobody does yet.
        var leader = await EmailAsync(database, SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId);
        const string Columns = "E-post;Deaktivert;Enhet;Rolle;Fra\n";
        Assert.Equal("close close change", await scene.SayAsync(Columns + $"{me};ja;;;\n{other};ja;;;\n{leader};;kommunen;administrator;\n"));
        Assert.Equal("error:LastAdmin error:LastAdmin change", await scene.SayAsync(
            Columns + $"{me};ja;;;\n{other};ja;;;\n{leader};;kommunen;administrator;{Day(Today.AddDays(9))}\n"));
    }

    [Fact]
    public async Task What_the_kommune_calls_a_role_is_read_and_written_unless_it_is_another_s_word()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var settings = MunicipalSettings.For(scene.Kommune.Id);
        settings.Call(Role.Coordinator, "Lean-veileder");
        settings.Call(Role.Staff, "Leder");
        await database.SaveAsync(settings);
        Assert.Equal("new new new", await scene.SayAsync(
            "Id;Navn;Enhet;Rolle\n1;A;ytterskogen;Lean-veileder\n2;B;ytterskogen;koordinator\n3;C;ytterskogen;leder\n"));
        await scene.DoAsync("Id;Navn;Enhet;Rolle\n1;A;ytterskogen;lean-veileder\n3;C;ytterskogen;leder\n4;D;ytterskogen;ansatt\n");
        var file = await SomeCultures.In("nb-NO", async () => (await new ImportTemplates(database.Reads(), ImportTestTexts.Import, ImportTestTexts.People).PeopleAsync(scene.Admin, Stop))!);
        var role = ImportHeadings.Columns[ImportKind.People].ToList().IndexOf(ImportColumn.Role);
        // Staff are called what leaders are: an import would take them for leaders.
        Assert.Equal(["Lean-veileder", "Leder", "Ansatt", "Administrator"], file.Rows.Select(r => r[role].Text));
    }

    [Fact]
    public async Task Who_gets_another_address_by_a_file_is_told_at_the_one_before()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        await scene.DoAsync("Id;Navn;E-post;Enhet;Rolle\n1;Ny;ny@kommune.invalid;ytterskogen;leder\n");
        var taken = SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId;
        var before = await EmailAsync(database, taken);
        await scene.DoAsync($"Id;E-post\n2;{before}\n");
        Assert.Equal(Outcome.Done, (await scene.DoAsync("Id;E-post\n1;ny2@kommune.invalid\n2;etter@kommune.invalid\n")).Outcome);
        // An invitation that nobody has taken is nobody's account yet.
        Assert.True(scene.Notices.Letters.TryRead(out var notice));
        Assert.Equal(before, notice.Address);
        Assert.False(scene.Notices.Letters.TryRead(out _));
        Assert.Equal("etter@kommune.invalid", await EmailAsync(database, taken));
    }

    [Fact]
    public async Task A_role_above_ones_own_reach_is_refused_and_so_is_changing_whoever_has_one()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var part = await database.SignInAsync(scene.Care, Role.Admin);
        var chief = SessionClaims.Read(scene.Admin)!.Value.AccountId;
        var email = await EmailAsync(database, chief);
        Assert.Equal("error:UnitElsewhere new", await scene.SayAsync(
            "Id;Navn;Enhet;Rolle\n1;A;kommunen;administrator\n2;B;ytterskogen;leder\n", part));
        Assert.Equal("error:PersonElsewhere", await scene.SayAsync($"E-post;Navn\n{email};Et annet navn\n", part));
        Assert.Equal("error:PersonElsewhere", await scene.SayAsync($"E-post;Deaktivert\n{email};ja\n", part));
        // A role within the reach may be given to somebody who has others above it.
        Assert.Equal("change", await scene.SayAsync($"E-post;Enhet;Rolle\n{email};ytterskogen;ansatt\n", part));

        var stranger = await EmailAsync(database, SessionClaims.Read(await database.SignInAsync(scene.Neighbour, Role.Leader))!.Value.AccountId);
        Assert.Equal("error:EmailTaken", await scene.SayAsync($"E-post;Navn;Enhet;Rolle\n{stranger};A;ytterskogen;leder\n"));
    }

    [Fact]
    public async Task Whoever_is_disabled_by_a_file_is_out_at_once()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var who = SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value;
        var sessions = new Sessions(database.Contexts, TimeProvider.System);
        Assert.True(await sessions.IsOpenAsync(who, Stop));
        Assert.Equal(Outcome.Done, (await scene.DoAsync($"E-post;Deaktivert\n{await EmailAsync(database, who.AccountId)};ja\n")).Outcome);
        Assert.False(await sessions.IsOpenAsync(who, Stop));
    }

    [Fact]
    public async Task Two_imports_at_once_make_everybody_once()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var file = Head + string.Concat(Enumerable.Range(1, 200).Select(n => $"{n};Navn {n};n{n}@kommune.invalid;;ytterskogen;ansatt;;;\n"));
        var seen = await scene.PreviewAsync(file);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => scene.Run.ExecuteAsync(scene.Admin, ImportScene.Read(file), seen, Stop))));
        Assert.Equal([Outcome.Conflict, Outcome.Done], both.Select(b => b.Outcome).Order());
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(200, await db.Users.CountAsync(a => a.ExternalId != null, Stop));
    }

    [Fact]
    public async Task The_templates_are_read_back_without_a_change()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        await scene.DoAsync("Id;Navn;Ligger under;Ansatte;Dag;Klokkeslett\n0101;Ny;omsorg;7;onsdag;9.05\n");
        await scene.DoAsync(Head + "0077;Kari Moen;kari@kommune.invalid;nynorsk;0101;leder;1.3.2020;;\n0077;;;;omsorg;koordinator;;31.12.2099;\n");
        var templates = new ImportTemplates(database.Reads(), ImportTestTexts.Import, ImportTestTexts.People);
        foreach (var culture in new[] { "nb-NO", "nn-NO", "en-GB" })
        {
            var files = await SomeCultures.In(culture, async () => new[] { await templates.UnitsAsync(scene.Admin, Stop), await templates.PeopleAsync(scene.Admin, Stop) });
            foreach (var file in files)
            {
                using var stream = new MemoryStream();
                await Web.Platform.Files.CsvFile.WriteAsync(stream, Web.Platform.Ui.CsvDialect.Norwegian, file!.Headings, file.Rows.ToAsyncEnumerable(), Stop);
                var preview = (await scene.Queries.PreviewAsync(scene.Admin, ImportReader.Read(stream.ToArray()), Stop))!;
                Assert.Null(preview.Fault);
                Assert.Equal(file.Rows.Count, preview.Lines.Count);
                Assert.All(preview.Lines, line => Assert.True(line.Result == ImportResult.Same, $"{culture} {line.Number}: {line.Result} {string.Join(' ', line.Changes)}{string.Join(' ', line.Problems)}"));
            }
        }
    }

    private static async Task<string?> EmailAsync(TestDatabase database, int account)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Users.Where(a => a.Id == account).Select(a => a.Email).SingleAsync(Stop);
    }
}
