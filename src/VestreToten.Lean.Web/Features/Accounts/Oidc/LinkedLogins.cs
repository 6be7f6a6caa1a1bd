using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>A provider as it stands to an account.</summary>
/// <param name="Name">What people know it by; the issuer's host where it is no longer in the settings.</param>
/// <param name="Provider">Its name in addresses; null where it is no longer in the settings.</param>
/// <param name="LoginId">The link's number; null where there is none.</param>
public sealed record LinkedLogin(string Name, string? Provider, int? LoginId);

/// <summary>By what an account can be signed in to.</summary>
public sealed record LinkedWays(bool HasPassword, IReadOnlyList<LinkedLogin> Logins);

/// <summary>Reads which providers the account that has signed in is linked to.</summary>
internal sealed class LinkedLogins(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, SignInProviders providers)
{
    /// <summary>Null for whoever has not signed in.</summary>
    public async Task<LinkedWays?> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var hasPassword = await db.Users.AnyAsync(a => a.Id == account && a.HasPassword, cancellationToken);
        var logins = await db.ExternalLogins.Where(l => l.AccountId == account).OrderBy(l => l.Id).Select(l => new { l.Id, l.Issuer }).ToListAsync(cancellationToken);
        var linked = logins.Select(l => (l.Id, l.Issuer, Provider: providers.All.FirstOrDefault(p => Plain(p.Settings.Authority.AbsoluteUri) == Plain(l.Issuer)))).ToList();
        return new LinkedWays(hasPassword,
        [
            .. linked.Select(l => new LinkedLogin(l.Provider?.Name ?? HostOf(l.Issuer), l.Provider?.Slug, l.Id)),
            .. providers.All.Where(p => !linked.Exists(l => l.Provider == p)).Select(p => new LinkedLogin(p.Name, p.Slug, null)),
        ]);
    }

    private static string Plain(string address) => address.TrimEnd('/');

    private static string HostOf(string issuer) => Uri.TryCreate(issuer, UriKind.Absolute, out var address) ? address.Host : issuer;
}
