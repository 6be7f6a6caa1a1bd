namespace VestreToten.Lean.Web.Features.Improve.Ideas;

internal static class IdeasFeature
{
    private const string Address = "/i/{boardKey}";

    public static void AddIdeas(this IServiceCollection services)
    {
        services.AddSingleton<IdeaQueries>();
        services.AddSingleton<FollowQueries>();
        services.AddSingleton<IdeaKeyQueries>();
        services.AddSingleton<IdeaLimits>();
        services.AddSingleton<IdeaPost>();
        services.AddSingleton<RecentIdeas>();
        services.AddSingleton<ProposeIdea>();
        services.AddSingleton<OpenIdeas>();
        services.AddSingleton<RenewIdeas>();
        services.AddSingleton<WithdrawIdeas>();
    }

    public static void MapIdeas(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Address, reads, IdeaEndpoints.ShowAsync).AllowAnonymous();
        app.MapMethods(Address + "/takk", reads, IdeaEndpoints.ReceiptAsync).AllowAnonymous();
        app.MapMethods(FollowEndpoints.Address + "{key}", reads, FollowEndpoints.ShowAsync).AllowAnonymous();
        // The endpoint checks the form's token itself: a stale page gets a fresh form with what was typed, not a bare 400.
        app.MapPost(Address, IdeaEndpoints.SendAsync).AllowAnonymous().DisableAntiforgery();
    }
}
