using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Asserts that an act breaks a rule, and which.</summary>
internal static class Rule
{
    public static void IsBroken(string key, Action act) => Assert.Equal(key, Assert.Throws<RuleViolationException>(act).Key);
}
