using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

internal static class TrendsFeature
{
    public static void AddTrends(this IServiceCollection services)
    {
        services.AddSingleton<TrendQueries>();
        services.AddSingleton<UnitTrendQueries>();
        services.AddSingleton<SeeTrends>();
        services.AddSingleton<IWaitingSource, ChangesWaiting>();
    }
}
