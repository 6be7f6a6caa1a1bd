using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The fewest ballots for which a unit's kommune shows colours.</summary>
internal static class MunicipalThreshold
{
    public static async Task<int> OfAsync(LeanDbContext db, string unitPath, CancellationToken cancellationToken)
    {
        var root = UnitPath.RootOf(unitPath);
        return await db.MunicipalSettings.Where(s => s.RootUnitId == root).Select(s => (int?)s.Threshold)
            .SingleOrDefaultAsync(cancellationToken) ?? MunicipalSettings.DefaultThreshold;
    }
}
