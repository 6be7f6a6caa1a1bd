using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed partial class PeopleImportTests(PostgresServer postgres)
{
    private const string Head = "Id;Navn;E-post;Språk;Enhet;Rolle;Fra og med;Til og med;Deaktivert\n";

    private static readonly DateOnly Today = TimeProvider.System.GetUtcNow().DayInNorway();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task People_are_made_with_their_roles_and_a_second_import_changes_instead_of_doubling(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await ImportScene.SetAsync(database);
        var (from, to) = (Day(Today.AddDays(-3)), Day(Today.AddDays(90)));
        var file = Head + $"7;Jon-Máhtte Eira;jon@kommune.invalid;nynorsk;ytterskogen;leder;;;\n7;;;;omsorg;Virksomhetsleder;{from};{to};\n8;Kari Moen;;;ytterskogen;ansatt;;;\n";

        var preview = await scene.PreviewAsync(file);
        Assert.Equal(("new new new", 2), (await scene.SayAsync(file), preview.NewPeople));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(file)).Outcome);
        Assert.Equal(
            $"7 Jon-Máhtte Eira jon@kommune.invalid: Manager@omsorg[{Iso(Today.AddDays(-3))}–{Iso(Today.AddDays(90))}], Leader@ytterskogen | 8 Kari Moen : Staff@ytterskogen",
            await scene.PeopleAsync());
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            // Nobody is invited by it.
            Assert.False(await db.AccountLinks.AnyAsync(Stop));
            Assert.Equal("nn-NO", (await db.DigestChoices.SingleAsync(Stop)).Language);
        }

        Assert.Equal("same same same", await scene.SayAsync(file));
        var next = Head + $"7;Jon Eira;JON@kommune.invalid;;omsorg;virksomhetsleder;{from};;\n8;;kari@kommune.invalid;;ytterskogen;ansatt;;{Day(Today.AddDays(-1))};\n";
        Assert.Equal("change close", await scene.SayAsync(next));
        Assert.Equal(Outcome.Done, (await scene.DoAsync(next)).Outcome);
        Assert.Equal(
            $"7 Jon Eira JON@kommune.invalid: Manager@omsorg[{Iso(Today.AddDays(-3))}–], Leader@ytterskogen | 8 Kari Moen kari@kommune.invalid: Staff@ytterskogen[–{Iso(Today.AddDays(-1))}]",
            await scene.PeopleAsync());
        Assert.Equal("same same", await scene.SayAsync(next));
    }

    [Fact]
    public async Task Whoever_was_invited_by_hand_is_recognised_by_the_address()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        var leader = SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var email = await db.Users.Where(a => a.Id == leader).Select(a => a.Email).SingleAsync(Stop);
        var preview = await scene.PreviewAsync($"Id;E-post;Enhet;Rolle\n55;{email};ytterskogen;leder\n");
        Assert.Equal(new ImportChange(ImportColumn.Id, null, "55"), Assert.Single(preview.Lines[0].Changes));
        Assert.Equal("same", await scene.SayAsync($"E-post;Enhet;Rolle\n{email};ytterskogen;leder\n"));
    }

    [Theory]
    [InlineData("7;A;a@b.no;;;leder;;;", "error:UnitMissing")]
    [InlineData("7;A;a@b.no;;ytterskogen;;;;", "error:RoleMissing")]
    [InlineData("7;A;a@b.no;;;;;;", "error:RoleMissing")]
    [InlineData("7;A;a@b.no;;finnes-ikke;leder;;;", "error:UnitUnknown")]
    [InlineData("7;A;a@b.no;;ytterskogen;sjef;;;", "error:RoleBad")]
    [InlineData(";A;;;ytterskogen;leder;;;", "error:KeyMissing")]
    [InlineData("7;;a@b.no;;ytterskogen;leder;;;", "error:NameMissing")]
    [InlineData("7;A;ikke en adresse;;ytterskogen;leder;;;", "error:EmailBad")]
    [InlineData("7;A;a@b.no;samisk;ytterskogen;leder;;;", "error:LanguageBad")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;i går;31.02.2027;kanskje", "error:DateBad,DateBad,YesNoBad")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;2099-02-01;01.01.2099;", "error:DaysBad")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;;1.1.2020;", "error:RoleOver")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;;;\n7;A;a@b.no;;ytterskogen;leder;;;", "new error:RoleTwice")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;;;\n8;B;A@B.NO;;ytterskogen;ansatt;;;", "new error:EmailTwice,NameMissing")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;;;\n7;B;;;omsorg;ansatt;;;", "new error:PersonDiffers")]
    [InlineData("7;A;a@b.no;;ytterskogen;leder;;;\n;;a@b.no;;omsorg;ansatt;;;", "new new")]
    [InlineData("7;A;a@b.no;;nabokommunen;leder;;;", "error:UnitUnknown")]
    public async Task What_a_line_says_is_answered_with_what_becomes_of_it(string lines, string expected)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await ImportScene.SetAsync(database);
        Assert.Equal(expected.Replace(",NameMissing", "", StringComparison.Ordinal), await scene.SayAsync(Head + lines));
        Assert.Equal(expected.Contains("error", StringComparison.Ordinal) ? Outcome.Rejected : Outcome.Done, (await scene.DoAsync(Head + lines)).Outcome);
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
