namespace VestreToten.Lean.Web.Features.SignIn;

internal static class SignInFeature
{
    public static void AddSignIn(this IServiceCollection services)
    {
    }

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
    }
}
