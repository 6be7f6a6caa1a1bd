namespace VestreToten.Lean.Web.Features.SetUp;

internal static class SetUpFeature
{
    public static void AddSetUp(this IServiceCollection services)
    {
    }

    public static void MapSetUp(this IEndpointRouteBuilder app)
    {
    }

    public static void UseSetUpGate(this IApplicationBuilder app)
    {
    }
}
