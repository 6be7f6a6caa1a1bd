using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// Whether the program can do its work: the database answers, and the program is not stopping. A screen that has lost its circuit
/// waits for this before it loads its page anew: of a program that is going away it would get the browser's own error page, and
/// nobody is there to press.
/// </summary>
internal sealed class Readiness(FirstLook look, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy();
        try
        {
            await look.HasUnitsAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is DbException or SocketException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
