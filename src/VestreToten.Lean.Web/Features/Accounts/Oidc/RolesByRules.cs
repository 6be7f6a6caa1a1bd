using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>A role that a rule gives.</summary>
internal readonly record struct RuledRole(int UnitId, Role Role);

/// <summary>The roles that follow from what a provider tells.</summary>
/// <param name="Roles">Which.</param>
/// <param name="IsUncertain">A rule asks for what the provider has left out: no role can be said to have gone.</param>
internal sealed record RolesByRules(IReadOnlySet<RuledRole> Roles, bool IsUncertain)
{
    /// <summary>Reads what is told by the rules of one provider.</summary>
    public static RolesByRules Of(IEnumerable<SignInRule> rules, ProviderClaims claims)
    {
        var all = rules.ToList();
        return new RolesByRules(
            all.Where(r => claims.Has(r.Claim, r.Value)).Select(r => new RuledRole(r.UnitId, r.Role)).ToHashSet(),
            all.Exists(r => claims.IsLeftOut(r.Claim)));
    }
}
