using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

internal static class PhotosFeature
{
    public static void AddPhotos(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton(sp => new PhotoStore(settings.PhotoFolder, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new BoardRoom(settings.Limits));
        services.AddSingleton(sp => new MemoryReturn(sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<PhotoIntake>();
        services.AddSingleton<PhotoRecords>();
        services.AddSingleton<PhotoQueries>();
        services.AddSingleton<AttachPhoto>();
        services.AddSingleton<RemovePhoto>();
        services.AddHostedService<SweepPhotos>();
        services.AddRecurringJob<SweepOrphans>(TimeSpan.FromDays(1));
    }

    public static void MapPhotos(this IEndpointRouteBuilder app)
    {
        // Open to all, and a 404 to who may not see the board: a stranger is not told that there is anything to sign in for.
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/tavle/{unit}/bilder/{hash}", reads, PhotoEndpoints.FullAsync).AllowAnonymous();
        app.MapMethods("/tavle/{unit}/bilder/{hash}/liten", reads, PhotoEndpoints.ThumbnailAsync).AllowAnonymous();
    }
}
