using VestreToten.Lean.Web.Features.Boards.Today;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

internal static class ImprovementsFeature
{
    public static void AddImprovements(this IServiceCollection services)
    {
        services.AddSingleton<ImprovementWork>();
        services.AddSingleton<ProposeImprovement>();
        services.AddSingleton<MoveImprovement>();
        services.AddSingleton<DeclineImprovements>();
        services.AddSingleton<EditImprovement>();
        services.AddSingleton<AnswerWhys>();
        services.AddSingleton<FillA3>();
        services.AddSingleton<AssignImprovement>();
        services.AddSingleton<PlaceImprovement>();
        services.AddSingleton<CommentImprovement>();
        services.AddSingleton<UndoImprovement>();
        services.AddSingleton<ImprovementQueries>();
        services.AddSingleton<IWaitingSource, ImprovementsWaiting>();
        services.AddSingleton<OwnerQueries>();
    }
}
