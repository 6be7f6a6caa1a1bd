namespace VestreToten.Lean.Web.Features.Trends;

internal static class ClosedWeeksFeature
{
    public static void AddClosedWeeks(this IServiceCollection services)
    {
        services.AddSingleton<PublishClosedWeeks>();
        services.AddHostedService<CloseWeeks>();
    }
}
