namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

internal static class TimeAccountFeature
{
    public static void AddTimeAccount(this IServiceCollection services)
    {
        services.AddSingleton<TimeAccountQueries>();
        services.AddSingleton<AccountFile>();
        services.AddSingleton<CouncilText>();
        services.AddSingleton<LockAccountYear>();
    }
}
