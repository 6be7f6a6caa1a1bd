using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What roles are called in the kommune that somebody administers.</summary>
internal sealed class RoleTitleQueries(AuthorizedReads reads)
{
    public async Task<RoleTitles> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        await reads.InReachAsync(who, Right.ManagePeople, (db, reach) =>
            OfAsync(db, UnitPath.RootOf(reach[0]), cancellationToken), cancellationToken) ?? RoleTitles.Default;

    /// <summary>The same of a kommune, by its root.</summary>
    public static async Task<RoleTitles> OfAsync(LeanDbContext db, int root, CancellationToken cancellationToken) =>
        await db.MunicipalSettings.SingleOrDefaultAsync(s => s.RootUnitId == root, cancellationToken) is { } settings ? RoleTitles.Of(settings) : RoleTitles.Default;
}
