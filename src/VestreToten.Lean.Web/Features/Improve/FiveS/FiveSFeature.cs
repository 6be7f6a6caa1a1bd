namespace VestreToten.Lean.Web.Features.Improve.FiveS;

internal static class FiveSFeature
{
    private const string Address = "/sone/{zoneKey}";

    public static void AddFiveS(this IServiceCollection services)
    {
        services.AddSingleton<ZoneQueries>();
        services.AddSingleton<ZoneKeyQueries>();
        services.AddSingleton<ZoneWork>();
        services.AddSingleton<ZoneCards>();
        services.AddSingleton<MakeZone>();
        services.AddSingleton<ChangeZone>();
        services.AddSingleton<CloseZone>();
        services.AddSingleton<RenewZoneKey>();
        services.AddSingleton<SkipZoneRound>();
        services.AddSingleton<FinishZoneRound>();
        services.AddSingleton<AttachZonePhoto>();
        services.AddSingleton<RemoveZonePhoto>();
        services.AddSingleton<HangRedTag>();
        services.AddSingleton<DecideRedTag>();
        services.AddSingleton<ExportRounds>();
    }

    public static void MapFiveS(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Address, reads, RoundEndpoints.ShowAsync).AllowAnonymous();
        app.MapMethods(Address + "/takk", reads, RoundEndpoints.ReceiptAsync).AllowAnonymous();
        app.MapMethods(Address + "/bilde/{hash}", reads, RoundEndpoints.PhotoAsync).AllowAnonymous();
        app.MapMethods(Address + "/bilde/{hash}/liten", reads, RoundEndpoints.ThumbnailAsync).AllowAnonymous();
        // The endpoint checks the form's token itself: a stale page gets a fresh form with what was marked, not a bare 400.
        app.MapPost(Address, RoundEndpoints.SendAsync).AllowAnonymous().DisableAntiforgery();
        app.MapRoundFile();
    }
}
