namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

internal static class HmsFeature
{
    public static void AddHms(this IServiceCollection services) => services.AddSingleton<SeeHmsReport>();
}
