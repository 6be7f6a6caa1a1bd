using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

internal static class EscalationsFeature
{
    public static void AddEscalations(this IServiceCollection services)
    {
        services.AddSingleton<SendEscalation>();
        services.AddSingleton<AnswerEscalation>();
        services.AddSingleton<WithdrawEscalation>();
        services.AddSingleton<EscalationQueries>();
        services.AddSingleton<IWaitingSource, EscalationsWaiting>();
    }
}
