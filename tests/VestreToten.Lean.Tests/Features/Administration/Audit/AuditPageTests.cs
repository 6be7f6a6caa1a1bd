using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Auditing;

namespace VestreToten.Lean.Tests.Features.Administration.Audit;

public sealed class AuditPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_reads_it_takes_it_out_and_stands_in_it_for_that()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var admin = await program.SignedInAsync();

        var page = await admin.OpenAsync("/admin/logg");
        Assert.Equal(200, page.Status);
        Assert.Contains("data-action=\"signed-in\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Logget inn", page.Text, StringComparison.Ordinal);
        var norwegian = await admin.OpenAsync("/admin/logg.csv");
        Assert.Contains(";Logget inn;", norwegian.Text, StringComparison.Ordinal);
        var international = await admin.OpenAsync("/admin/logg.csv?hva=exported&csv=internasjonal");
        Assert.Contains("/admin/logg.csv", international.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Logget inn", international.Text, StringComparison.Ordinal);
        Assert.Contains("data-action=\"exported\"", (await admin.OpenAsync("/admin/logg?hva=exported")).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await admin.OpenAsync("/admin/logg?hva=2&periode=-1&side=999&hvem=%00")).Status);
    }

    [Fact]
    public async Task It_is_not_there_for_a_leader()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await program.AddAccountAsync("leder@kommune.invalid", "ytterskogen", Role.Leader);
        using var leader = await program.SignedInAsync("leder@kommune.invalid");

        Assert.Equal(404, (await leader.OpenAsync("/admin/logg")).Status);
        Assert.Equal(404, (await leader.OpenAsync("/admin/logg.csv")).Status);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Exported, Stop));
    }

    [Fact]
    public async Task Signing_in_and_out_and_a_wrong_password_are_there_and_whoever_has_no_account_is_not()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var account = await program.AddAccountAsync("leder@kommune.invalid", "ytterskogen", Role.Leader);
        using (var browser = program.Browser())
        {
            await browser.SubmitAsync("/logg-inn", ("email", "leder@kommune.invalid"), ("password", "helt feil passord"));
            await browser.SubmitAsync("/logg-inn", ("email", "ingen@kommune.invalid"), ("password", "helt feil passord"));
        }

        using var leader = await program.SignedInAsync("leder@kommune.invalid");
        await leader.PostAsync("/logg-ut", ("__RequestVerificationToken", (await leader.OpenAsync("/")).Token));
        await program.Services.GetRequiredService<SignInFailures>().WriteAsync(Stop);

        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var deeds = await db.AuditEntries.Where(e => e.PersonId == account.Id).Select(e => new { e.Action, e.ActorId, e.KommuneId }).ToListAsync(Stop);
        Assert.Equal([AuditAction.SignedIn, AuditAction.SignedOut, AuditAction.SignInFailed], deeds.Select(d => d.Action).Order());
        Assert.Null(deeds.Single(d => d.Action == AuditAction.SignInFailed).ActorId);
        Assert.All(deeds, d => Assert.NotNull(d.KommuneId));
        Assert.Single(await db.AuditEntries.Where(e => e.Action == AuditAction.SignInFailed).ToListAsync(Stop));
        Assert.Contains(ConsoleLines.Listen().All(), line => line.Contains("Audit", StringComparison.Ordinal) && line.Contains("SignedOut", StringComparison.Ordinal));
        Assert.DoesNotContain(ConsoleLines.Listen().All(), line => line.Contains("Audit entry", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_file_that_is_taken_out_with_a_sign_in_is_written_down()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var files = program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } pattern && (pattern.EndsWith(".csv", StringComparison.Ordinal) || pattern.EndsWith(".xlsx", StringComparison.Ordinal))).ToList();
        Assert.True(files.Count >= 9, "Too few to be all of them.");
        Assert.All(files, file => Assert.NotNull(file.Metadata.GetMetadata<AuditedExportAttribute>()));
    }
}
