using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Operation.Verbs;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Operation.Verbs;

public sealed class ResetAdminTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_it_ends_and_makes_is_in_the_log_as_the_program_s_doing_and_not_the_account_s()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var admin = await program.AddAccountAsync("admin@kommune.invalid", "kommunen", Role.Admin);
        await program.Services.GetRequiredService<Sessions>().BeginAsync(admin, Stop);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var before = await db.AuditEntries.MaxAsync(e => e.Id, Stop);
        var folder = Directory.CreateTempSubdirectory("lean reset");
        try
        {
            Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(
                ["reset-admin", admin.Email!, "--Lean:DataPath=" + folder.FullName, "--Lean:Database:ConnectionString=" + db.Database.GetConnectionString()]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var noted = await db.AuditEntries.Where(e => e.Id > before).ToListAsync(Stop);
        Assert.Contains(noted, e => e.Action == AuditAction.SessionsEnded && e.PersonId == admin.Id);
        Assert.All(noted, e => Assert.Null(e.ActorId));
    }
}
