using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

/// <summary>What an administrator may do who has shown a password and nothing else.</summary>
public sealed class SecondFactorTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Past_the_first_day_administration_is_denied_until_more_is_shown_and_reading_goes_on(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var admin = await database.SignInAsync(board.Id, Role.Admin);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        Assert.True(await access.ReachesAnyAsync(admin, Right.ManagePeople, Stop));
        Assert.Null(await access.SecondFactorDueAsync(admin, Stop));

        await WeakenAsync(database, admin, TimeSpan.FromHours(1));
        Assert.True(await access.ReachesAnyAsync(admin, Right.ManagePeople, Stop));
        Assert.False(await access.LacksSecondFactorAsync(admin, Stop));
        Assert.NotNull(await access.SecondFactorDueAsync(admin, Stop));

        await WeakenAsync(database, admin, -TimeSpan.FromHours(1));
        Assert.False(await access.ReachesAnyAsync(admin, Right.ManagePeople, Stop));
        Assert.False(await access.ReachesAnyAsync(admin, Right.ManageUnits, Stop));
        Assert.Equal((false, true), (await access.AllowsAsync(admin, Right.ManageWalls, board.Id, Stop), await access.AllowsAsync(admin, Right.SeeBoard, board.Id, Stop)));
        Assert.True(await access.LacksSecondFactorAsync(admin, Stop));

        await new Sessions(database.Contexts, TimeProvider.System).ProveAsync(SessionClaims.Read(admin)!.Value, isStrong: true, Stop);
        Assert.True(await access.ReachesAnyAsync(admin, Right.ManagePeople, Stop));
        Assert.False(await access.LacksSecondFactorAsync(admin, Stop));
    }

    [Fact]
    public async Task A_leader_is_asked_for_nothing_more()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var leader = await database.SignInAsync(board.Id, Role.Leader);
        await WeakenAsync(database, leader, -TimeSpan.FromHours(1));
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        Assert.True(await access.AllowsAsync(leader, Right.RunMeeting, board.Id, Stop));
        Assert.False(await access.LacksSecondFactorAsync(leader, Stop));
    }

    [Fact]
    public async Task The_first_day_has_a_note_and_after_it_a_browser_is_led_to_set_more_up()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        Assert.Equal(200, (await browser.OpenAsync("/admin/enheter")).Status);
        Assert.Contains("data-testid=\"second-factor\"", (await browser.OpenAsync("/konto")).Html, StringComparison.Ordinal);
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
            await db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.SecondFactorDue, TimeProvider.System.GetUtcNow().AddMinutes(-1)), Stop);

        var led = await browser.OpenAsync("/admin/enheter");
        Assert.Equal((302, SecondFactorGate.Address), (led.Status, led.Location));
        Assert.Equal((302, 200), ((await browser.OpenAsync("/admin/import/folk.csv")).Status, (await browser.OpenAsync("/tavle/ytterskogen")).Status));
        using var key = new SoftKey();
        Assert.Equal(303, (await browser.AddPasskeyAsync(key)).Status);
        Assert.Equal(200, (await browser.OpenAsync("/admin/enheter")).Status);

        // Whoever has the password alone is led there again.
        using var thief = await program.SignedInAsync();
        Assert.Equal(302, (await thief.OpenAsync("/admin/folk")).Status);
        using var owner = program.Browser();
        await owner.PasskeySignInAsync(key);
        Assert.Equal(200, (await owner.OpenAsync("/admin/folk")).Status);
    }

    private static async Task WeakenAsync(TestDatabase database, ClaimsPrincipal who, TimeSpan left)
    {
        var session = SessionClaims.Read(who)!.Value;
        DateTimeOffset? due = TimeProvider.System.GetUtcNow() + left;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.SignInSessions.Where(s => s.Id == session.SessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsWeak, true), Stop);
        await db.Users.Where(a => a.Id == session.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecondFactorDue, due), Stop);
    }
}
