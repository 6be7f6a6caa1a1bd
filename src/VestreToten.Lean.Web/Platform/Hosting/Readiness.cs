using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Whether the program can do its work: the database answers.</summary>
internal sealed class Readiness(FirstLook look) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
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
