namespace VestreToten.Lean.Web.Features.Administration.Overview;

internal static class OverviewFeature
{
    public static void AddOverview(this IServiceCollection services) => services.AddSingleton<OverviewQueries>();
}
