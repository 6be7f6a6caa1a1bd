using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Benchmarks.Work;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Benchmarks.Administration;

/// <summary>What an administrator waits for: a file of ten thousand people, and the first page of five thousand.</summary>
internal static class AdminBenchmark
{
    public static async Task<int> RunAsync(bool isShort)
    {
        await using (var place = await Workplace.CreateAsync(archived: 0, years: 0))
        {
            var admin = await AddAdminAsync(place);
            await PeopleReading.MeasureAsync(place, admin, isShort);
        }

        await using (var place = await Workplace.CreateAsync(archived: 0, years: 0))
            await ImportSpeed.MeasureAsync(place, await AddAdminAsync(place), isShort);
        return 0;
    }

    /// <summary>Runs an import as the program does.</summary>
    public static RunImport Import(Workplace place)
    {
        var (contexts, clock) = (place.Contexts, TimeProvider.System);
        var circuits = new EndCircuits(
            new OpenCircuits(new CircuitLimits(10, 10), new Sessions(contexts, clock)), new SessionStates(contexts, clock), NullLogger<EndCircuits>.Instance);
        var commands = new KommuneCommands(contexts, place.Get<BoardChanges>(), circuits, clock, NullLogger<KommuneCommands>.Instance);
        return new RunImport(commands, new NoticeMail(), NullLogger<RunImport>.Instance);
    }

    private static async Task<System.Security.Claims.ClaimsPrincipal> AddAdminAsync(Workplace place)
    {
        var account = new Account { Name = "Admin", SecurityStamp = "-", PasswordHash = "x" };
        account.SignInWith("admin@kommune.invalid");
        await using var db = await place.Contexts.CreateDbContextAsync();
        db.Users.Add(account);
        await db.SaveChangesAsync();
        db.Grants.Add(Grant.To(account.Id, db.Units.Single(u => u.Slug == "kommunen").Id, Role.Admin));
        await db.SaveChangesAsync();
        return await place.Get<Sessions>().BeginAsync(account, CancellationToken.None);
    }
}
