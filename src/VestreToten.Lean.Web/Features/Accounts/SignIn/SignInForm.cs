namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>The sign-in form as it is shown: what was typed, never the password, and what is wrong.</summary>
/// <param name="Email">What stands in the e-mail field.</param>
/// <param name="ReturnUrl">Where to go after signing in: a local address.</param>
/// <param name="Fault">What is wrong, or none.</param>
/// <param name="PasswordLacks">The password field was empty.</param>
public sealed record SignInForm(string Email, string ReturnUrl, SignInFault Fault = SignInFault.None, bool PasswordLacks = false)
{
    /// <summary>How many minutes there are to wait.</summary>
    public int Minutes { get; init; }

    public bool EmailLacks => Fault == SignInFault.Incomplete && Email.Length == 0;
}

public enum SignInFault
{
    None,

    Incomplete,

    /// <summary>The e-mail address or the password.</summary>
    Wrong,

    /// <summary>Too many wrong passwords for the e-mail address from this place.</summary>
    LockedOut,

    /// <summary>Too many at once from the same place.</summary>
    Busy,

    /// <summary>The form was made before a sign-in, a sign-out or a change of keys.</summary>
    Stale,

    /// <summary>The passkey is not known here, or what it signed was not what was asked.</summary>
    Passkey,

    /// <summary>The passkey was made for another address.</summary>
    PasskeyElsewhere,

    /// <summary>The password was shown too long ago for the code.</summary>
    CodeTooLate,

    /// <summary>The password is right, and the kommune has turned passwords off for whoever has another way in.</summary>
    PasswordsOff,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,
}
