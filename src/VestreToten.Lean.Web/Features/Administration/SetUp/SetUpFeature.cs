namespace VestreToten.Lean.Web.Features.Administration.SetUp;

internal static class SetUpFeature
{
    private const string Address = "/oppsett/{token}";

    public static void AddSetUp(this IServiceCollection services)
    {
        services.AddSingleton<SetUpState>();
        services.AddScoped<SetUpKommune>();
        services.AddHostedService<AnnounceSetUp>();
    }

    public static void MapSetUp(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], SetUpEndpoints.Show).AllowAnonymous();
        // The endpoint checks the form's token itself: a stale tab gets a fresh form with what was typed.
        app.MapPost(Address, SetUpEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery();
    }

    public static void UseSetUp(this IApplicationBuilder app) => app.UseMiddleware<SetUpMiddleware>();
}
