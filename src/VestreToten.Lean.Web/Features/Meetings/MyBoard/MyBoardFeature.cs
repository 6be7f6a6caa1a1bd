using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

internal static class MyBoardFeature
{
    public static void AddMyBoard(this IServiceCollection services) => services.AddSingleton<MyBoardQueries>().AddSingleton<PressMyBoard>();

    public static void MapMyBoard(this IEndpointRouteBuilder app)
    {
        app.MapMethods(MyBoardAddress.Path, [HttpMethods.Get, HttpMethods.Head], MyBoardEndpoints.ShowAsync).AllowAnonymous().WithMetadata(new NoRequestLogAttribute());
        // The endpoint looks at where the form comes from itself.
        app.MapPost(MyBoardAddress.Path, MyBoardEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new NoRequestLogAttribute());
    }
}
