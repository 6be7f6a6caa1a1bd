using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>
/// Makes a rule, or takes one away: for units that the administrator reaches. It bites when somebody signs in by the provider the next time.
/// </summary>
internal sealed partial class ChangeRules(KommuneCommands commands, SignInProviders providers, ILogger<ChangeRules> logger)
{
    private static readonly TextRule ClaimRule = new("signin.claim", 1, SignInRule.MaxClaimLength), ValueRule = new("signin.value", 1, SignInRule.MaxValueLength);

    public async Task<Outcome<RuleFault>> AddAsync(ClaimsPrincipal who, RuleInput wanted, CancellationToken cancellationToken = default)
    {
        SignInRule? rule = null;
        var outcome = await commands.RunAsync<Outcome<RuleFault>>(who, Right.ManagePeople, async work =>
        {
            var unit = await work.Db.Units.SingleOrDefaultAsync(u => u.Id == wanted.UnitId, work.CancellationToken);
            if (unit is null || !work.Reaches(unit.Path) || !Enum.IsDefined(wanted.Role))
                return Outcome.Denied;
            if (providers.Find(wanted.Provider) is null)
                return RuleFault.ProviderUnknown;
            if ((FaultOf(ClaimRule.Check(wanted.Claim), RuleFault.ClaimMissing) ?? FaultOf(ValueRule.Check(wanted.Value), RuleFault.ValueMissing)) is { } fault)
                return fault;
            if (unit.ClosedOn is not null)
                return RuleFault.UnitClosed;
            rule = new SignInRule { Provider = wanted.Provider, Claim = ClaimRule.From(wanted.Claim), Value = ValueRule.From(wanted.Value), UnitId = unit.Id, Role = wanted.Role };
            // In the database's characters: one that a reader counts may be several.
            if (rule.Claim.Length > SignInRule.MaxClaimLength)
                return RuleFault.ClaimTooLong;
            if (rule.Value.Length > SignInRule.MaxValueLength)
                return RuleFault.ValueTooLong;
            if (await work.Db.SignInRules.AnyAsync(
                r => r.Provider == rule.Provider && r.Claim == rule.Claim && r.Value == rule.Value && r.UnitId == rule.UnitId && r.Role == rule.Role, work.CancellationToken))
                return RuleFault.Same;
            if (await work.Db.SignInRules.CountAsync(work.CancellationToken) >= SignInRule.MaxRules)
                return RuleFault.TooMany;
            work.Db.SignInRules.Add(rule);
            return Outcome.Done;
        }, cancellationToken);
        if (!outcome.IsDone)
            return outcome;
        var admin = SessionClaims.Read(who)?.AccountId ?? 0;
        LogAdded(logger, admin, rule!.Id);
        return outcome.WithUndo(new BoardUndo(async stop => (await RemoveAsync(who, rule.Id, stop)).Kind));
    }

    public async Task<Outcome<RuleFault>> RemoveAsync(ClaimsPrincipal who, int ruleId, CancellationToken cancellationToken = default)
    {
        RuleInput? removed = null;
        var outcome = await commands.RunAsync<Outcome<RuleFault>>(who, Right.ManagePeople, async work =>
        {
            if (await work.Db.SignInRules.AsTracking().SingleOrDefaultAsync(r => r.Id == ruleId, work.CancellationToken) is not { } rule)
                return Outcome.Gone;
            if (!work.Reaches(await work.Db.Units.Where(u => u.Id == rule.UnitId).Select(u => u.Path).SingleAsync(work.CancellationToken)))
                return Outcome.Denied;
            removed = new RuleInput(rule.Provider, rule.Claim, rule.Value, rule.UnitId, rule.Role);
            work.Db.SignInRules.Remove(rule);
            return Outcome.Done;
        }, cancellationToken);
        if (!outcome.IsDone)
            return outcome;
        var admin = SessionClaims.Read(who)?.AccountId ?? 0;
        LogRemoved(logger, admin, ruleId);
        return outcome.WithUndo(new BoardUndo(async stop => (await AddAsync(who, removed!, stop)).Kind));
    }

    /// <summary>The three faults of a field stand one after another.</summary>
    private static RuleFault? FaultOf(TextFault fault, RuleFault missing) => fault switch
    {
        TextFault.None => null,
        TextFault.Empty or TextFault.TooShort => missing,
        TextFault.TooLong => missing + 1,
        _ => missing + 2,
    };

    [LoggerMessage(238, LogLevel.Information, "Account {AccountId} added sign-in rule {RuleId}")]
    private static partial void LogAdded(ILogger logger, int accountId, int ruleId);

    [LoggerMessage(239, LogLevel.Information, "Account {AccountId} removed sign-in rule {RuleId}")]
    private static partial void LogRemoved(ILogger logger, int accountId, int ruleId);
}
