using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Whether a password opens nothing for an account: a kommune where it has a role has turned passwords off, and it has another
/// way in that works now. Whoever has none keeps the password, so nobody is locked out, and no kommune loses its last administrator.
/// </summary>
internal sealed class PasswordsOff(SignInProviders providers, TimeProvider time)
{
    public async Task<bool> IsForAsync(LeanDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().DayInNorway();
        var paths = await (
            from grant in db.Grants
            join unit in db.Units on grant.UnitId equals unit.Id
            where grant.AccountId == accountId && (grant.LastDay == null || grant.LastDay >= today)
            select unit.Path).ToListAsync(cancellationToken);
        var roots = paths.Select(UnitPath.RootOf).Distinct().ToList();
        var answers = providers.All.Any(p => !p.IsDown);
        return await db.MunicipalSettings.AnyAsync(s => roots.Contains(s.RootUnitId) && s.PasswordsOff, cancellationToken)
            && await db.Users.AnyAsync(
                a => a.Id == accountId && (db.Passkeys.Any(p => p.UserId == accountId) || (answers && a.SignsInByProvider)), cancellationToken);
    }
}
