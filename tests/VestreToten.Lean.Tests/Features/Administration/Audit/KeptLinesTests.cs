using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Administration.People;
using VestreToten.Lean.Tests.Features.Administration.Units;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Profile;
using VestreToten.Lean.Web.Features.Administration.Retention;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Audit;

/// <summary>Nothing but its age deletes a line of the audit log, and nothing changes one.</summary>
public sealed partial class KeptLinesTests(PostgresServer postgres)
{
    /// <summary>Who may name the lines, and what for. Of these retention alone deletes.</summary>
    private static readonly string[] Readers =
    [
        "VestreToten.Lean.Data/Auditing/AuditBook.cs", "VestreToten.Lean.Data/Auditing/AuditEntry.cs", "VestreToten.Lean.Data/Auditing/AuditedRows.cs",
        "VestreToten.Lean.Data/Configurations/Organisation/AuditConfiguration.cs", "VestreToten.Lean.Data/LeanDbContext.Auditing.cs",
        "VestreToten.Lean.Demo/DemoAdministration.cs", "VestreToten.Lean.Web/Features/Administration/Audit/AuditQueries.cs", "VestreToten.Lean.Web/Features/Administration/Retention/RetentionPlan.cs",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_table_is_named_only_where_it_is_written_read_and_kept_in_time()
    {
        var source = Path.Combine(Repository.Root, "src");
        var naming = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => Named().IsMatch(File.ReadAllText(Path.Combine(source, file)))).Order(StringComparer.Ordinal);
        Assert.Equal(Readers.Order(StringComparer.Ordinal), naming);
        foreach (var file in Readers.Where(f => !f.EndsWith("RetentionPlan.cs", StringComparison.Ordinal)))
            Assert.False(Taken().IsMatch(File.ReadAllText(Path.Combine(source, file))), file);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task No_other_table_takes_a_line_along(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var entry = db.Model.FindEntityType(typeof(AuditEntry))!;
        // A kommune that has lines is not removed; nobody and nothing else is tied to one.
        Assert.Equal([(nameof(AuditEntry.KommuneId), DeleteBehavior.Restrict)], entry.GetForeignKeys().Select(f => (f.Properties.Single().Name, f.DeleteBehavior)));
        Assert.DoesNotContain(entry.GetProperties(), p => !p.IsPrimaryKey() && p.Name != "Id" && p.PropertyInfo!.SetMethod is { } set && !IsInitOnly(set));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Deleting_people_and_merging_and_closing_units_leave_every_line_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var units = await UnitScene.SetAsync(database);
        var people = PeopleScene.Over(database);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        var sessions = new Sessions(database.Contexts, TimeProvider.System);
        var (leader, other) = (await database.SignInAsync(units.Home, Role.Leader), await database.SignInAsync(units.Home, Role.Leader));
        var lines = await LinesAsync(database);
        Assert.NotEmpty(lines);

        await StayAsync(async () => Assert.Equal(Outcome.Done, await people.Disable.ExecuteAsync(units.Admin, Id(leader), Stop)));
        await StayAsync(async () => Assert.Equal(Outcome.Done, await people.Delete.ExecuteAsync(units.Admin, Id(leader), Stop)));
        await StayAsync(async () => Assert.Equal(ProfileFault.None, await new DeleteOwnAccount(
            access, sessions, database.Contexts, TimeProvider.System, NullLogger<DeleteOwnAccount>.Instance).ExecuteAsync(other, isSure: true, Stop)));
        await StayAsync(async () => Assert.Equal(Outcome.Done, await units.Merge.ExecuteAsync(units.Admin, units.Home.Id, units.Roads.Id, Stop)));
        await StayAsync(async () => Assert.Equal(Outcome.Done, await units.Close.ReopenAsync(units.Admin, units.Home.Id, Stop)));
        await StayAsync(async () => Assert.Equal(Outcome.Done, await units.Close.ExecuteAsync(units.Admin, units.Roads.Id, Stop)));
        await StayAsync(() => new DeleteOldData(database.Contexts, TimeProvider.System, NullLogger<DeleteOldData>.Instance).DeleteAsync(Stop));

        async Task StayAsync(Func<Task> work)
        {
            await work();
            var now = await LinesAsync(database);
            Assert.Equal(lines, now[..lines.Count]);
            lines = now;
        }
    }

    private static int Id(System.Security.Claims.ClaimsPrincipal who) => SessionClaims.Read(who)!.Value.AccountId;

    private static async Task<List<string>> LinesAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return [.. (await db.AuditEntries.OrderBy(e => e.Id).ToListAsync(Stop))
            .Select(e => $"{e.Id} {e.KommuneId} {e.At:O} {e.Action} {e.ActorId} {e.PersonId} {e.UnitId} {e.Thing} {e.Field} {e.Before} {e.After}")];
    }

    private static bool IsInitOnly(System.Reflection.MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    [GeneratedRegex("AuditEntr(y|ies)\\b")]
    private static partial Regex Named();

    [GeneratedRegex("ExecuteDelete|ExecuteUpdate|Remove(Range)?\\(")]
    private static partial Regex Taken();
}
