namespace VestreToten.Lean.Web.Features.Hms;

internal static class HmsFeature
{
    public static void AddHms(this IServiceCollection services) => services.AddSingleton<SeeHmsReport>();
}
