using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Accounts;

/// <summary>Who signs in by a provider that tells a certain value in a certain claim has a role at a unit, for as long as it does.</summary>
public sealed class SignInRule
{
    public const int MaxProviderLength = 60, MaxClaimLength = 100, MaxValueLength = 200;

    /// <summary>Most rules in a kommune.</summary>
    public const int MaxRules = 2_000;

    public int Id { get; init; }

    /// <summary>The provider, as it stands in addresses.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The claim's name; a dot leads into an object: <c>realm_access.roles</c>.</summary>
    public string Claim { get; init; } = "";

    /// <summary>What the claim is to say, or one of its values, character by character.</summary>
    public string Value { get; init; } = "";

    public int UnitId { get; init; }

    public Role Role { get; init; }
}
