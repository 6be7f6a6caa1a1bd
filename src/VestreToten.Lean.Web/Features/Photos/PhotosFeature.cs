using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features.Photos;

internal static class PhotosFeature
{
    public static void AddPhotos(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton(sp => new PhotoStore(settings.PhotoFolder, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PhotoIntake>();
        services.AddHostedService<SweepPhotos>();
    }
}
