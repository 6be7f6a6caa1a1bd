using VestreToten.Lean.Web.Features.Agendas;
using VestreToten.Lean.Web.Features.Api;
using VestreToten.Lean.Web.Features.Calendars;
using VestreToten.Lean.Web.Features.Demo;
using VestreToten.Lean.Web.Features.Digests;
using VestreToten.Lean.Web.Features.Escalations;
using VestreToten.Lean.Web.Features.Exports;
using VestreToten.Lean.Web.Features.Gains;
using VestreToten.Lean.Web.Features.Goals;
using VestreToten.Lean.Web.Features.Hms;
using VestreToten.Lean.Web.Features.Ideas;
using VestreToten.Lean.Web.Features.Improvements;
using VestreToten.Lean.Web.Features.Meetings;
using VestreToten.Lean.Web.Features.Photos;
using VestreToten.Lean.Web.Features.ServiceGoals;
using VestreToten.Lean.Web.Features.SetUp;
using VestreToten.Lean.Web.Features.SignIn;
using VestreToten.Lean.Web.Features.Trends;
using VestreToten.Lean.Web.Features.Voting;
using VestreToten.Lean.Web.Features.Wall;
using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features;

/// <summary>Every capability, a line each. Those that stand first need nothing of those that follow.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSetUp();
        services.AddDemo(settings);
        services.AddSignIn();
        services.AddVoting(settings);
        services.AddClosedWeeks();
        services.AddBoardReading();
        services.AddMeetings();
        services.AddAgendas();
        services.AddGoals();
        services.AddServiceGoals();
        services.AddPhotos(settings);
        services.AddImprovements();
        services.AddGains();
        services.AddEscalations();
        services.AddIdeas();
        services.AddTrends();
        services.AddExports();
        services.AddCalendars();
        services.AddDigests(settings);
        services.AddApi();
        services.AddHms();
    }

    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapSetUp();
        app.MapSignIn();
        app.MapPhotos();
        app.MapIdeas();
        app.MapServiceGoals();
        app.MapExports();
        app.MapCalendars();
        app.MapDigests();
        app.MapApi();
    }
}
