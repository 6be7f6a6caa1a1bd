namespace VestreToten.Lean.Web.Features.Administration.Settings;

internal static class SettingsFeature
{
    public static void AddSettings(this IServiceCollection services) => services.AddSingleton<SettingsQueries>().AddSingleton<ChangeSettings>();
}
