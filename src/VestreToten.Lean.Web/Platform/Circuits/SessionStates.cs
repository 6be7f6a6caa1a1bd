using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Circuits;

/// <summary>
/// Which sessions are open, and what their accounts have been granted: one question for any number of sessions, and one more where
/// some of them are paired screens.
/// </summary>
internal sealed class SessionStates(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// The grants of each session that is open and whose account is not disabled, and none of each screen that is still paired; the
    /// others are not in the answer.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<HeldGrant>>> ReadAsync(Guid[] sessions, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().DayInNorway();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from open in db.SignInSessions
            join account in db.Users on open.AccountId equals account.Id
            join grant in db.Grants.Where(g => (g.FirstDay == null || g.FirstDay <= today) && (g.LastDay == null || g.LastDay >= today))
                on account.Id equals grant.AccountId into grants
            from grant in grants.DefaultIfEmpty()
            join unit in db.Units on grant.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            where EF.Parameter(sessions).Contains(open.Id) && !account.IsDisabled
            select new { open.Id, Role = (Role?)grant.Role, Path = (string?)unit.Path })
            .ToListAsync(cancellationToken);
        var held = rows.GroupBy(r => r.Id).ToDictionary(
            s => s.Key,
            IReadOnlySet<HeldGrant> (s) => s.Where(r => r.Role is not null).Select(r => new HeldGrant(r.Role!.Value, r.Path!)).ToHashSet());
        Guid[] others = [.. sessions.Where(id => !held.ContainsKey(id))];
        if (others.Length > 0)
        {
            // A screen has been granted nothing: it is there, or it has been disconnected.
            foreach (var wall in await db.WallDevices.Where(w => EF.Parameter(others).Contains(w.Id) && w.Revoked == null).Select(w => w.Id).ToListAsync(cancellationToken))
                held[wall] = new HashSet<HeldGrant>();
        }

        return held;
    }
}

/// <summary>A role, and the place in the organisation where it was given.</summary>
internal readonly record struct HeldGrant(Role Role, string Path);
