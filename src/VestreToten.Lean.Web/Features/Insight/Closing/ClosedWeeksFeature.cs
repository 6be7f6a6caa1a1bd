using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Insight.Closing;

internal static class ClosedWeeksFeature
{
    public static void AddClosedWeeks(this IServiceCollection services)
    {
        // Managers see an older week until the next hour.
        services.AddRecurringJob<PublishClosedWeeks>(TimeSpan.FromHours(1));
    }
}
