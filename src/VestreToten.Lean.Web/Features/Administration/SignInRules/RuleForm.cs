using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>A rule as it is typed.</summary>
public sealed class RuleForm
{
    public string Provider { get; set; } = "";

    public string Claim { get; set; } = "groups";

    public string Value { get; set; } = "";

    public Role Role { get; set; } = Role.Staff;

    public int UnitId { get; set; }

    public RuleInput Read() => new(Provider, Claim, Value, UnitId, Role);
}
