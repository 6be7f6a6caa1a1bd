using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>A rule as it is to be.</summary>
/// <param name="Provider">Of which provider, as it stands in addresses.</param>
/// <param name="Claim">The claim's name.</param>
/// <param name="Value">What it is to say.</param>
/// <param name="UnitId">At which unit the role is.</param>
/// <param name="Role">Which.</param>
public sealed record RuleInput(string Provider, string Claim, string Value, int UnitId, Role Role);

/// <summary>A rule in the list.</summary>
/// <param name="RuleId">Its number.</param>
/// <param name="Rule">What it says.</param>
/// <param name="UnitName">What its unit is called.</param>
public sealed record RuleRow(int RuleId, RuleInput Rule, string UnitName);

/// <summary>The rules within the asker's reach, and what else the page needs.</summary>
/// <param name="Rows">In the order of providers, claims and values.</param>
/// <param name="HasOwn">Whether the asker's own last sign-in by a provider is known.</param>
public sealed record RuleList(IReadOnlyList<RuleRow> Rows, bool HasOwn);

/// <summary>What follows from a sample.</summary>
/// <param name="Provider">Of which provider.</param>
/// <param name="Claims">What the sample says, a name and its values each.</param>
/// <param name="Follows">The rules that give a role.</param>
/// <param name="IsUncertain">A rule asks for what the sample leaves out on purpose.</param>
public sealed record RuleTrial(
    string Provider, IReadOnlyList<(string Name, string Values)> Claims, IReadOnlyList<RuleRow> Follows, bool IsUncertain);
