namespace VestreToten.Lean.Web.Features.Improve.Gains;

internal static class GainsFeature
{
    public static void AddGains(this IServiceCollection services)
    {
        services.AddSingleton<GainQueries>();
        services.AddSingleton<IdentifyGain>();
        services.AddSingleton<GainChanges>();
        services.AddSingleton<ChangeGain>();
        services.AddSingleton<AgreeOnGain>();
        services.AddSingleton<RealiseGain>();
        services.AddSingleton<AnswerGain>();
        services.AddSingleton<LapseGain>();
        services.AddSingleton<FindGainAgain>();
        services.AddSingleton<TakeGainBack>();
        services.AddSingleton<DiscardGain>();
    }
}
