using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

internal static class GoalsFeature
{
    public static void AddGoals(this IServiceCollection services)
    {
        services.AddSingleton<ProposeGoal>();
        services.AddSingleton<SupportGoal>();
        services.AddSingleton<DecideGoal>();
        services.AddSingleton<ProposeWording>();
        services.AddSingleton<DecideWording>();
        services.AddSingleton<MoveGoal>();
        services.AddSingleton<TakeFirstGoals>();
        services.AddSingleton<GoalQueries>();
        services.AddSingleton<IWaitingSource, GoalsWaiting>();
    }
}
