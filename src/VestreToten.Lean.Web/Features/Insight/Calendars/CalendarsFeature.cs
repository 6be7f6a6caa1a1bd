namespace VestreToten.Lean.Web.Features.Insight.Calendars;

internal static class CalendarsFeature
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddSingleton<RenewCalendarFeed>();
        services.AddSingleton<WithdrawCalendarFeed>();
        services.AddSingleton<CalendarRevisions>();
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<CalendarKeyQueries>();
        services.AddSingleton<CalendarFile>();
        services.AddSingleton<CalendarEndpoint>();
    }

    public static void MapCalendars(this IEndpointRouteBuilder app) =>
        app.MapMethods(
            "/tavle/{unit}/kalender/{feedKey}.ics", [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, string unit, string feedKey, CalendarEndpoint endpoint) => endpoint.AnswerAsync(context, unit, feedKey))
            .AllowAnonymous();
}
