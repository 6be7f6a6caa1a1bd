namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>Why a rule is not kept.</summary>
public enum RuleFault
{
    ClaimMissing,

    ClaimTooLong,

    /// <summary>The name or the value holds what cannot be kept.</summary>
    ClaimUnreadable,

    ValueMissing,

    ValueTooLong,

    ValueUnreadable,

    /// <summary>The provider is no longer in the settings.</summary>
    ProviderUnknown,

    /// <summary>There is one already that says the same.</summary>
    Same,

    /// <summary>The unit is closed.</summary>
    UnitClosed,

    /// <summary>There are as many as there can be.</summary>
    TooMany,
}
