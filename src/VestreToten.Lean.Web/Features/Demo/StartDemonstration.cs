using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Demo;

/// <summary>Fills an empty demonstration, and prints its addresses and accounts when it listens.</summary>
internal sealed class StartDemonstration(IServiceScopeFactory scopes, DemoPassword password, IServer server, IHostApplicationLifetime lifetime)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeanDbContext>();
        if (await db.Units.AnyAsync(cancellationToken))
            await KeepPasswordAsync(db, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>(), cancellationToken);
        else
            await scope.ServiceProvider.GetRequiredService<SeedDemonstration>().ExecuteAsync(password.Value, cancellationToken);
        lifetime.ApplicationStarted.Register(Print);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The setting may have changed since the last start.</summary>
    private async Task KeepPasswordAsync(LeanDbContext db, IPasswordHasher<Account> hasher, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsTracking().ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            if (hasher.VerifyHashedPassword(account, account.PasswordHash!, password.Value) == PasswordVerificationResult.Failed)
                account.PasswordHash = hasher.HashPassword(account, password.Value);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Print()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
        Console.WriteLine(
            $"""

              Digital forbedringstavle – demonstration (throw-away data; start with 'demo --fresh' to begin anew)

                Sign in     {address}/logg-inn
                The board   {address}/tavle/ytterskogen
                Phones      {address}/s

                leder@demo.invalid               leads Ytterskogen omsorgsboliger
                virksomhetsleder@demo.invalid    manager of the care services
                admin@demo.invalid               administrator

                Password for all: {password.Value}

            """);
    }
}
