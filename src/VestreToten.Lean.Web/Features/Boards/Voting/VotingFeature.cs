using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

internal static class VotingFeature
{
    public static void AddVoting(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton(new KeyFolder(settings.KeyFolder));
        services.AddSingleton<OpenRounds>();
        services.AddSingleton<FinishRound>();
        services.AddSingleton<OpenRound>();
        services.AddSingleton<CloseRound>();
        services.AddSingleton<VoidRound>();
        services.AddSingleton(new BallotLimit(settings.MaxBallots));
        services.AddSingleton<CastBallot>();
        services.AddSingleton<SlipRounds>();
        services.AddSingleton<PhoneEndpoints>();
        services.AddRecurringJob<RoundRecovery>(TimeSpan.FromMinutes(1));
        services.AddHostedService(sp => sp.GetRequiredService<RoundRecovery>());
        services.AddSingleton<MemoryWipe>();
        services.AddHostedService(sp => sp.GetRequiredService<MemoryWipe>());
        services.AddSingleton<BallotWriter>();
        services.AddHostedService(sp => sp.GetRequiredService<BallotWriter>());
    }

    /// <summary>Stands first: what carries a ballot is met by nothing before it but the look at its Host header.</summary>
    public static void UseBallots(this IApplicationBuilder app) => app.UseMiddleware<CastBallotMiddleware>();

    /// <summary>The branch for phones ends here: nothing behind it in the pipeline ever sees a ballot.</summary>
    public static void UsePhones(this IApplicationBuilder app) =>
        app.MapWhen(
            context => context.Request.Path.StartsWithSegments("/s"),
            phones => phones.Run(phones.ApplicationServices.GetRequiredService<PhoneEndpoints>().HandleAsync));
}
