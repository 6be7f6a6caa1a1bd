namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>What was done, as the page says it afterwards.</summary>
public enum ProfileSaid
{
    Name,

    EmailSent,

    EmailChanged,

    Password,

    PasskeyAdded,

    PasskeyNamed,

    PasskeyRemoved,

    AppRemoved,

    Session,

    Confirmed,

    /// <summary>Administration asks for more than a password.</summary>
    Sikring,
}
