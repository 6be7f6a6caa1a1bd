using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Retention;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>The settings, and what the night would delete.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Old">What the night would delete.</param>
/// <param name="PasswordAlone">How many people have a password and no other way in.</param>
public sealed record SettingsView(KommuneSettings Settings, IReadOnlyList<OldData> Old, int PasswordAlone);

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
            var within = db.UnitIdsWithin([kommune.Path]);
            var alone = await db.Users.CountAsync(
                a => !a.IsDisabled && a.HasPassword && !a.SignsInByProvider && !db.Passkeys.Any(p => p.UserId == a.Id)
                    && db.Grants.Any(g => g.AccountId == a.Id && within.Contains(g.UnitId)), cancellationToken);
            return new SettingsView(
                KommuneSettings.Of(kommune, stored), await RetentionPlan.CountAsync(db, stored, time.GetUtcNow(), cancellationToken), alone);
        }, cancellationToken);

    internal static async Task<MunicipalSettings> StoredAsync(LeanDbContext db, int root, CancellationToken cancellationToken) =>
        await db.MunicipalSettings.AsTracking().SingleOrDefaultAsync(s => s.RootUnitId == root, cancellationToken) ?? MunicipalSettings.For(root);
}
