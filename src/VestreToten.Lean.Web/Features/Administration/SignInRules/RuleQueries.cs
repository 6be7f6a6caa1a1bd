using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Oidc;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>The rules by which what a sign-in provider tells gives roles, and what follows from a sample of it.</summary>
internal sealed class RuleQueries(AuthorizedReads reads, LastClaims last)
{
    /// <summary>The rules at units that the asker administers; null where there are none.</summary>
    public Task<RuleList?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) => new RuleList(
            [.. (await FindAsync(db, reach, cancellationToken)).Select(r => r.Row)], OwnOf(who) is not null), cancellationToken);

    /// <summary>What follows from a sample in JSON, or, without one, from the asker's own last sign-in; the answer is empty where there is no such thing.</summary>
    public Task<RuleTrialAnswer?> TryAsync(ClaimsPrincipal who, string provider, string? sample, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
        {
            if ((sample is null ? OwnOf(who) : ProviderClaims.Parse(sample) is { } parsed ? (provider, parsed) : null) is not ({ } from, { } claims))
                return new RuleTrialAnswer(null);
            var rules = (await FindAsync(db, reach, cancellationToken)).Where(r => r.Rule.Provider == from).ToList();
            var roles = RolesByRules.Of(rules.Select(r => r.Rule), claims);
            return new RuleTrialAnswer(new RuleTrial(
                from, [.. claims.Values.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, string.Join(", ", c.Value.Order(StringComparer.Ordinal))))],
                [.. rules.Where(r => claims.Has(r.Rule.Claim, r.Rule.Value)).Select(r => r.Row)], roles.IsUncertain));
        }, cancellationToken);

    private (string Provider, ProviderClaims Claims)? OwnOf(ClaimsPrincipal who) => SessionClaims.Read(who) is { } session ? last.Of(session.AccountId) : null;

    private static async Task<List<(SignInRule Rule, RuleRow Row)>> FindAsync(LeanDbContext db, IReadOnlyList<string> reach, CancellationToken cancellationToken)
    {
        var found = await (
            from rule in db.SignInRules
            join unit in db.UnitsWithin(reach) on rule.UnitId equals unit.Id
            orderby rule.Provider, rule.Claim, rule.Value, unit.Name, rule.Id
            select new { Rule = rule, unit.Name }).ToListAsync(cancellationToken);
        return [.. found.Select(f => (f.Rule, new RuleRow(f.Rule.Id, new RuleInput(f.Rule.Provider, f.Rule.Claim, f.Rule.Value, f.Rule.UnitId, f.Rule.Role), f.Name)))];
    }
}

/// <summary>What follows from a sample; nothing where it cannot be read as one.</summary>
internal sealed record RuleTrialAnswer(RuleTrial? Trial);
