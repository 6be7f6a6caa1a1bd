namespace VestreToten.Lean.Web.Features.Insight.Closing;

internal static class ClosedWeeksFeature
{
    public static void AddClosedWeeks(this IServiceCollection services)
    {
        services.AddSingleton<PublishClosedWeeks>();
        services.AddHostedService<CloseWeeks>();
    }
}
