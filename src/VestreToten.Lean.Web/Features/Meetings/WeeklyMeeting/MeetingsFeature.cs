using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Features.Meetings.Home;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

internal static class MeetingsFeature
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<StartMeeting>();
        services.AddSingleton<ChangeMeeting>();
        services.AddSingleton<SkipMeeting>();
        services.AddSingleton<MeetingQueries>();
        services.AddSingleton<MinutesWords>();
        services.AddSingleton<TodayQueries>().AddSingleton<IWaitingSource, MeetingsWaiting>();
    }
}
