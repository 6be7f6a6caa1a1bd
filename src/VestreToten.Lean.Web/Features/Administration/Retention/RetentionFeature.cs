using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Administration.Retention;

internal static class RetentionFeature
{
    public static void AddRetention(this IServiceCollection services) => services.AddRecurringJob<DeleteOldData>(DeleteOldData.Interval);
}
