using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

internal static class WallFeature
{
    public static void AddBoardReading(this IServiceCollection services)
    {
        services.AddSingleton<SharedReadings>();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<BoardSnapshots>();
    }
}
