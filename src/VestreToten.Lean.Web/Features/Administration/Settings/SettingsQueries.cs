using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Retention;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>The settings, and what the night would delete.</summary>
public sealed record SettingsView(KommuneSettings Settings, IReadOnlyList<OldData> Old);

/// <summary>Reads a kommune's settings for whoever administers all of it.</summary>
internal sealed class SettingsQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <summary>The settings; null for whoever administers no whole kommune.</summary>
    public Task<SettingsView?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManageSettings, async (db, reach) =>
        {
            if (UnitsInReach.WholeKommuneOf(reach) is not { } root)
                return null;
            var kommune = await db.Units.SingleAsync(u => u.Id == root, cancellationToken);
            var stored = await StoredAsync(db, root, cancellationToken);
            return new SettingsView(KommuneSettings.Of(kommune, stored), await RetentionPlan.CountAsync(db, stored, time.GetUtcNow(), cancellationToken));
        }, cancellationToken);

    internal static async Task<MunicipalSettings> StoredAsync(LeanDbContext db, int root, CancellationToken cancellationToken) =>
        await db.MunicipalSettings.AsTracking().SingleOrDefaultAsync(s => s.RootUnitId == root, cancellationToken) ?? MunicipalSettings.For(root);
}
