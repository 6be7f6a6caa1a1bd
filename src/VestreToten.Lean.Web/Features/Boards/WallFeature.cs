using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

internal static class WallFeature
{
    public static void AddBoardReading(this IServiceCollection services)
    {
        services.AddSingleton<SharedReadings>();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<RunningMeetingQueries>();
        services.AddSingleton<NextMeetingQueries>();
        services.AddSingleton<BoardSnapshots>();
    }
}
