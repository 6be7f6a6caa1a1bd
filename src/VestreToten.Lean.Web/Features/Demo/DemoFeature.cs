namespace VestreToten.Lean.Web.Features.Demo;

internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services)
    {
    }
}
