using System.Data.Common;
using System.Net.Sockets;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Whether the program can do its work: the database answers.</summary>
internal sealed class Readiness(FirstLook look)
{
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await look.HasUnitsAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is DbException or SocketException)
        {
            return false;
        }
    }
}
