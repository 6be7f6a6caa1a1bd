using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.Oidc;
using VestreToten.Lean.Web.Features.Accounts.Passkeys;
using VestreToten.Lean.Web.Features.Accounts.Profile;
using VestreToten.Lean.Web.Features.Accounts.Recovery;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Features.Accounts.TwoFactor;
using VestreToten.Lean.Web.Features.Administration.Audit;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Features.Administration.Overview;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Features.Administration.Retention;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Features.Administration.SetUp;
using VestreToten.Lean.Web.Features.Administration.SignInRules;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Boards.Settings;
using VestreToten.Lean.Web.Features.Boards.Slips;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Insight.AnnualReview;
using VestreToten.Lean.Web.Features.Insight.Api;
using VestreToten.Lean.Web.Features.Insight.Calendars;
using VestreToten.Lean.Web.Features.Insight.Closing;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Insight.TimeAccount;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Features.Meetings.MyBoard;
using VestreToten.Lean.Web.Features.Meetings.Remote;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features;

/// <summary>Every capability, a line each. Those that stand first need nothing of those that follow.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSetUp();
        services.AddDemo(settings);
        services.AddSignIn();
        services.AddMail(settings);
        services.AddOidc(settings);
        services.AddLinks(settings);
        services.AddRecovery(settings);
        services.AddPasskeys(settings);
        services.AddTwoFactor();
        services.AddProfile();
        services.AddVoting(settings);
        services.AddClosedWeeks();
        services.AddBoardReading();
        services.AddBoardSettings();
        services.AddWalls();
        services.AddStaffPhones();
        services.AddSlips();
        services.AddMeetings();
        services.AddAgendas();
        services.AddRemote();
        services.AddGoals();
        services.AddServiceGoals();
        services.AddPhotos(settings);
        services.AddImprovements();
        services.AddGains();
        services.AddEscalations();
        services.AddIdeas();
        services.AddFiveS();
        services.AddMyBoard();
        services.AddTrends();
        services.AddExports();
        services.AddCalendars();
        services.AddDigests(settings);
        services.AddApi();
        services.AddHms();
        services.AddTimeAccount();
        services.AddUnits();
        services.AddPeople();
        services.AddSignInRules();
        services.AddOverview();
        services.AddImport();
        services.AddAudit();
        services.AddRetention();
        services.AddSettings();
    }

    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapSetUp();
        app.MapSignIn();
        app.MapOidc();
        app.MapLinks();
        app.MapRecovery();
        app.MapPasskeys();
        app.MapTwoFactor();
        app.MapProfile();
        app.MapWalls();
        app.MapStaffPhones();
        app.MapSlips();
        app.MapRemote();
        app.MapPhotos();
        app.MapIdeas();
        app.MapFiveS();
        app.MapMyBoard();
        app.MapServiceGoals();
        app.MapExports();
        app.MapTimeAccount();
        app.MapCalendars();
        app.MapDigests();
        app.MapApi();
        app.MapImport();
        app.MapAudit();
    }
}
