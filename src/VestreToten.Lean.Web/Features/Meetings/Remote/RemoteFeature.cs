namespace VestreToten.Lean.Web.Features.Meetings.Remote;

internal static class RemoteFeature
{
    private const string Address = "/tavle/{unit}/styr";

    public static void AddRemote(this IServiceCollection services) => services.AddSingleton<RemoteQueries>().AddSingleton<PressRemote>();

    public static void MapRemote(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], RemoteEndpoints.ShowAsync).RequireAuthorization();
        // The endpoint checks the form's token itself: a stale page gets a fresh one, not a bare 400.
        app.MapPost(Address, RemoteEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
    }
}
