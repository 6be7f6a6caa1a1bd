namespace VestreToten.Lean.Web.Features.Agendas;

internal static class AgendasFeature
{
    public static void AddAgendas(this IServiceCollection services)
    {
        services.AddSingleton<SetAgenda>();
        services.AddSingleton<AgendaQueries>();
    }
}
