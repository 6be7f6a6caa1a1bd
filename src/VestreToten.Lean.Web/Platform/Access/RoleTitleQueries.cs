using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What roles are called in the kommune that somebody administers.</summary>
internal sealed class RoleTitleQueries(AuthorizedReads reads)
{
    public async Task<RoleTitles> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        await reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
        {
            var root = UnitPath.RootOf(reach[0]);
            return await db.MunicipalSettings.SingleOrDefaultAsync(s => s.RootUnitId == root, cancellationToken) is { } settings ? RoleTitles.Of(settings) : null;
        }, cancellationToken) ?? RoleTitles.Default;
}
