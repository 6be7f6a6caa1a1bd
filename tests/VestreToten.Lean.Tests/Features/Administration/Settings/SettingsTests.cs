using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Administration.Units;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Tests.Features.Administration.Settings;

public sealed class SettingsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_changed_is_there_with_its_old_value_in_the_log_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var (queries, change) = (new SettingsQueries(database.Reads(), TimeProvider.System), new ChangeSettings(database.KommuneCommands(), new SignInProviders([])));
        var seen = (await queries.ReadAsync(scene.Admin, Stop))!.Settings;
        Assert.Equal((5, 1687.5m, 400, 36, 90, null), (seen.Threshold, seen.HoursPerFte, seen.SessionDays, seen.AuditMonths, seen.InvitationDays, seen.CardMonths));
        var wanted = seen with { Threshold = 7, HoursPerFte = 1711.125m, Titles = new RoleTitles(Leader: "Driftsleder"), CardMonths = 24 };

        var outcome = await change.ExecuteAsync(scene.Admin, seen, wanted, Stop);

        Assert.Equal(Outcome.Done, outcome);
        Assert.Equal(wanted, (await queries.ReadAsync(scene.Admin, Stop))!.Settings);
        Assert.Equal("Driftsleder", (await new RoleTitleQueries(database.Reads()).ReadAsync(scene.Admin, Stop))[Role.Leader]);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var lines = await db.AuditEntries.Where(e => e.Action == AuditAction.SettingChanged).OrderBy(e => e.Id).ToListAsync(Stop);
        Assert.Equal(["CardMonths", "HoursPerFte", "LeaderName", "Threshold"], lines.Select(l => l.Field).Order());
        Assert.Contains(lines, l => l is { Field: "Threshold", Before: "5", After: "7" });
        Assert.Contains(lines, l => l is { Field: "LeaderName", Before: null, After: "Driftsleder" });

        Assert.Equal(Outcome.Done, await outcome.Undo!.ExecuteAsync(Stop));
        Assert.Equal(seen, (await queries.ReadAsync(scene.Admin, Stop))!.Settings);
        // Seen before the change: somebody else has changed it since.
        Assert.Equal(Outcome.Conflict, await change.ExecuteAsync(scene.Admin, wanted, seen, Stop));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_nothing_is_changed()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var (queries, change) = (new SettingsQueries(database.Reads(), TimeProvider.System), new ChangeSettings(database.KommuneCommands(), new SignInProviders([])));
        var seen = (await queries.ReadAsync(scene.Admin, Stop))!.Settings;
        foreach (var (wanted, fault) in new[]
        {
            (seen with { Name = "" }, SettingsFault.NameMissing), (seen with { Name = new string('å', 81) }, SettingsFault.NameTooLong),
            (seen with { Language = "tlh" }, SettingsFault.LanguageUnknown), (seen with { Threshold = 2 }, SettingsFault.ThresholdBad),
            (seen with { Threshold = 51 }, SettingsFault.ThresholdBad), (seen with { HoursPerFte = 999 }, SettingsFault.HoursBad),
            (seen with { Titles = new RoleTitles(Leader: new string('x', 41)) }, SettingsFault.RoleTooLong),
            (seen with { Titles = new RoleTitles(Leader: "Veileder", Manager: "veileder") }, SettingsFault.RoleTwice),
            (seen with { SessionDays = 0 }, SettingsFault.SessionDaysBad), (seen with { AuditMonths = 11 }, SettingsFault.AuditMonthsBad),
            (seen with { InvitationDays = 731 }, SettingsFault.InvitationDaysBad), (seen with { CardMonths = 1 }, SettingsFault.CardMonthsBad),
        })
        {
            Assert.Equal(fault, await change.ExecuteAsync(scene.Admin, seen, wanted, Stop));
        }

        Assert.Equal(seen, (await queries.ReadAsync(scene.Admin, Stop))!.Settings);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_threshold_is_not_lowered_under_those_who_vote(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        var admin = await database.SignInAsync(Role.Admin);
        var (queries, change) = (new SettingsQueries(database.Reads(), TimeProvider.System), new ChangeSettings(database.KommuneCommands(), new SignInProviders([])));
        var seen = (await queries.ReadAsync(admin, Stop))!.Settings;

        Assert.Equal(SettingsFault.ThresholdRoundsOpen, await change.ExecuteAsync(admin, seen, seen with { Threshold = 4 }, Stop));
        Assert.Equal(Outcome.Done, await change.ExecuteAsync(admin, seen, seen with { Threshold = 6 }, Stop));
        await database.BringToAsync(round.Id, RoundState.Shredded);
        Assert.Equal(Outcome.Done, await change.ExecuteAsync(admin, seen with { Threshold = 6 }, seen with { Threshold = 4 }, Stop));
    }

    [Fact]
    public async Task They_are_for_those_who_administer_the_whole_kommune()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var (queries, change) = (new SettingsQueries(database.Reads(), TimeProvider.System), new ChangeSettings(database.KommuneCommands(), new SignInProviders([])));
        var seen = (await queries.ReadAsync(scene.Admin, Stop))!.Settings;
        var part = await database.SignInAsync(scene.Care, Role.Admin);

        Assert.Null(await queries.ReadAsync(part, Stop));
        Assert.Equal(Outcome.Denied, await change.ExecuteAsync(part, seen, seen with { Threshold = 9 }, Stop));
        Assert.Equal(Outcome.Denied, await change.ExecuteAsync(await database.SignInAsync(scene.Kommune, Role.Coordinator), seen, seen, Stop));
    }
}
