namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

internal static class ServiceGoalsFeature
{
    private const string PhoneAddress = "/i/{boardKey}/mal";

    public static void AddServiceGoals(this IServiceCollection services)
    {
        services.AddSingleton<ServiceGoalQueries>();
        services.AddSingleton<PhoneGoalQueries>();
        services.AddSingleton<ServiceGoalChanges>();
        services.AddSingleton<PhoneTurns>();
        services.AddSingleton<ProposeServiceGoal>();
        services.AddSingleton<SupportServiceGoal>();
        services.AddSingleton<AdoptServiceGoal>();
        services.AddSingleton<EvaluateServiceGoal>();
        services.AddSingleton<RecordValue>();
    }

    public static void MapServiceGoals(this IEndpointRouteBuilder app)
    {
        app.MapMethods(PhoneAddress, [HttpMethods.Get, HttpMethods.Head], PhoneGoalEndpoints.ShowAsync).AllowAnonymous();
        // The endpoint checks the form's token itself: a stale tab gets a fresh form, not a bare 400.
        app.MapPost(PhoneAddress, PhoneGoalEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery();
    }
}
