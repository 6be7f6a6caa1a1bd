using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

internal enum PasskeyOutcome
{
    Right,

    /// <summary>Not known, not what was asked for, or asked for too long ago: nobody is told which.</summary>
    Refused,

    /// <summary>Made for another address, or signed at one.</summary>
    Elsewhere,
}

/// <summary>The outcome, and whose passkey it is.</summary>
internal sealed record PasskeyAnswer(PasskeyOutcome Outcome, Account? Account = null);

/// <summary>The outcome, and the passkey that was made.</summary>
internal sealed record PasskeyMade(PasskeyOutcome Outcome, IdentityUserPasskey<int>? Passkey = null);
