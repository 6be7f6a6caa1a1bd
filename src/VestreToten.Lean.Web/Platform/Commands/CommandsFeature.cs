namespace VestreToten.Lean.Web.Platform.Commands;

internal static class CommandsFeature
{
    public static void AddCommands(this IServiceCollection services) => services.AddSingleton<BoardCommands>().AddSingleton<KommuneCommands>();
}
