using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Makes the letters that are due, and sends those that wait.</summary>
internal sealed class DigestClock(MakeDigests make, SendDigests send) : IRecurringJob
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await make.ExecuteAsync(cancellationToken);
        await send.ExecuteAsync(cancellationToken);
    }
}
