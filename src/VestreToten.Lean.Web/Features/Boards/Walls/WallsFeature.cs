using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

internal static class WallsFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddWalls(this IServiceCollection services)
    {
        services.AddSingleton<Pairings>();
        services.AddSingleton<PairingCookie>();
        services.AddSingleton<PairWall>();
        services.AddSingleton<ChangeWall>();
        services.AddSingleton<LockWalls>();
        services.AddSingleton<UnlockByPin>();
        services.AddSingleton<ChoosePin>();
        services.AddSingleton<SeeWalls>();
        services.AddRecurringJob<MarkWallsSeen>(MarkWallsSeen.Interval);
    }

    public static void MapWalls(this IEndpointRouteBuilder app)
    {
        app.MapMethods(WallHandler.PairAddress, Reading, ScreenEndpoints.ShowAsync).AllowAnonymous();
        app.MapMethods(PinEndpoints.Address, Reading, PinEndpoints.Show).RequireAuthorization().WithMetadata(new OpenToWallsAttribute());
        // The endpoints check the form's token themselves: a stale page gets a fresh one, not a bare 400.
        app.MapPost(PinEndpoints.Address, PinEndpoints.PostAsync).RequireAuthorization().WithMetadata(new OpenToWallsAttribute()).DisableAntiforgery();
        foreach (var address in (string[])[WallsEndpoints.Address, WallsEndpoints.AdminAddress])
        {
            app.MapMethods(address, Reading, WallsEndpoints.ShowAsync).RequireAuthorization();
            app.MapPost(address, WallsEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
        }
    }
}
