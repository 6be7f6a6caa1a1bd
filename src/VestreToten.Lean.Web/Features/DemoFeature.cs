using Microsoft.AspNetCore.Hosting.Server;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Features.Insight.Closing;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features;

/// <summary>The verb <c>demo</c>: hands the demonstration what it needs of the program.</summary>
internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services, LeanSettings settings)
    {
        if (settings.IsDemo)
        {
            services.AddDemonstration(new DemoSettings(settings.DataPath, settings.IsFresh, settings.DemoPassword,
                (program, cancellationToken) => program.GetRequiredService<PublishClosedWeeks>().ExecuteAsync(cancellationToken),
                KeepAsync,
                program => ListenedAddress.Of(program.GetRequiredService<IServer>(), settings.PathBase)));
        }
    }

    private static async Task<KeptPicture> KeepAsync(IServiceProvider program, int boardId, byte[] picture, CancellationToken cancellationToken)
    {
        await using var upload = ReceivedUpload.Of(new MemoryStream(picture));
        return await program.GetRequiredService<PhotoIntake>().TakeAsync(boardId, upload, cancellationToken) is PhotoOutcome.Taken taken
            ? new KeptPicture(taken.Hash, taken.Width, taken.Height, taken.Bytes) : throw new InvalidOperationException("A picture of the demonstration was refused.");
    }
}
