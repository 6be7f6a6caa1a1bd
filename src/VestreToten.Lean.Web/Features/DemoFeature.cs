using VestreToten.Lean.Demo;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features;

internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services, LeanSettings settings)
    {
        if (!settings.IsDemo)
            return;
        services.AddScoped<SeedDemonstration>();
        services.AddSingleton<DemoPassword>();
        services.AddHostedService<StartDemonstration>();
    }
}
