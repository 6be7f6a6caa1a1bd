using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features.Demo;

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
