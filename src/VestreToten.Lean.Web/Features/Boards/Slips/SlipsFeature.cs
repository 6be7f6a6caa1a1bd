namespace VestreToten.Lean.Web.Features.Boards.Slips;

internal static class SlipsFeature
{
    private const string Address = "/tavle/{unit}/lapper";

    public static void AddSlips(this IServiceCollection services) => services.AddSingleton<SlipsOfBoard>().AddSingleton<PrintSlips>().AddSingleton<RequireSlips>();

    public static void MapSlips(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], SlipsEndpoints.ShowAsync).RequireAuthorization();
        // The endpoint checks the form's token itself: a stale page gets a fresh one, not a bare 400.
        app.MapPost(Address, SlipsEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
    }
}
