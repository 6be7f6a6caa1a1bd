using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Demo;

/// <summary>Fills an empty demonstration, and prints its addresses and accounts when it listens.</summary>
internal sealed class StartDemonstration(
    FirstLook look, IServiceScopeFactory scopes, DemoSettings settings, DemoPassword password, IServiceProvider services,
    IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        var isSeeded = await look.HasUnitsAsync(cancellationToken);
        if (isSeeded && password.IsKept)
            return;
        await using var scope = scopes.CreateAsyncScope();
        if (isSeeded)
        {
            // The setting has changed since the last start.
            await DemoPeople.ChangePasswordAsync(
                scope.ServiceProvider.GetRequiredService<LeanDbContext>(), scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>(), password.Value,
                cancellationToken);
        }
        else
        {
            await scope.ServiceProvider.GetRequiredService<SeedDemonstration>().ExecuteAsync(password.Value, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<SeedZonePhotos>().ExecuteAsync(cancellationToken);
            await settings.CloseWeeksAsync(scope.ServiceProvider, cancellationToken);
        }

        password.Keep();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var address = settings.Address(services);
        Console.WriteLine(
            $"""

              Digital forbedringstavle – demonstration (throw-away data; start with 'demo --fresh' to begin anew)

                Sign in     {address}/logg-inn
                The board   {address}/tavle/ytterskogen
                Phones      {address}/s

                leder@demo.invalid               leads Ytterskogen omsorgsboliger
                virksomhetsleder@demo.invalid    manager of the care services
                ansatt@demo.invalid              works at Ytterskogen
                leder.omsorg@demo.invalid        leads the board of the care services: answers a løft
                admin@demo.invalid               administrator

                Password for all: {password.Value}

            """);
    }
}
