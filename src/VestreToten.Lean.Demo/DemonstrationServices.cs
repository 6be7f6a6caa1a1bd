using Microsoft.Extensions.DependencyInjection;

namespace VestreToten.Lean.Demo;

public static class DemonstrationServices
{
    /// <summary>Fills the demonstration's database before the program answers. A fresh one is emptied here, before anything opens it.</summary>
    public static void AddDemonstration(this IServiceCollection services, DemoSettings settings)
    {
        if (settings.IsFresh)
            DemoFolder.Empty(settings.Folder);
        services.AddSingleton(settings);
        services.AddScoped<SeedDemonstration>();
        services.AddScoped<SeedZonePhotos>();
        services.AddSingleton<DemoPassword>();
        services.AddHostedService<StartDemonstration>();
    }
}
