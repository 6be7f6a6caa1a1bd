namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

internal static class AgendasFeature
{
    public static void AddAgendas(this IServiceCollection services)
    {
        services.AddSingleton<SetAgenda>();
        services.AddSingleton<AgendaQueries>();
    }
}
