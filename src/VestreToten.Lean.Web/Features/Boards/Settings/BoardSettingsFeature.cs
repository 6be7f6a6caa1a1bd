namespace VestreToten.Lean.Web.Features.Boards.Settings;

internal static class BoardSettingsFeature
{
    public static void AddBoardSettings(this IServiceCollection services) =>
        services.AddSingleton<BoardSettingsQueries>().AddSingleton<ChangeBoardSettings>();
}
