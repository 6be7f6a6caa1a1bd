using Microsoft.Extensions.DependencyInjection.Extensions;

namespace VestreToten.Lean.Web.Platform.Jobs;

internal static class JobsFeature
{
    /// <summary>Runs a job when the program is awake, and again after each interval, until the program stops.</summary>
    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services, TimeSpan interval)
        where T : class, IRecurringJob
    {
        services.TryAddSingleton<T>();
        return services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RecurringJob<T>>(provider, interval));
    }
}
