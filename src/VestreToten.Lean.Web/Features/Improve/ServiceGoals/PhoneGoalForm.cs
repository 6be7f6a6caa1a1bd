namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The phone's page as it is shown: what was typed, and what is wrong or was just done.</summary>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Faults">What is wrong with them.</param>
/// <param name="Notice">What is wrong with the whole, or none.</param>
/// <param name="Thanks">What was just done, or none.</param>
public sealed record PhoneGoalForm(
    AimTyped Typed, IReadOnlyDictionary<AimField, AimFieldFault> Faults, PhoneNotice Notice = PhoneNotice.None, PhoneThanks Thanks = PhoneThanks.None)
{
    public static PhoneGoalForm Empty(PhoneThanks thanks = PhoneThanks.None) =>
        new(new AimTyped(), new Dictionary<AimField, AimFieldFault>(), PhoneNotice.None, thanks);
}

/// <summary>What can be wrong with the whole of what a phone sent.</summary>
public enum PhoneNotice
{
    None,

    /// <summary>A field is marked.</summary>
    Fields,

    /// <summary>The page was old: here is a fresh one.</summary>
    Stale,

    /// <summary>Too much at once from this board's phones.</summary>
    TooMany,

    /// <summary>The proposal is in use or put away already.</summary>
    Gone,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,
}

/// <summary>What a phone has just done.</summary>
public enum PhoneThanks
{
    None,
    Support,
    Proposal,
}
