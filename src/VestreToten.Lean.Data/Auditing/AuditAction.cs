namespace VestreToten.Lean.Data.Auditing;

/// <summary>What somebody did. Stored by name: a name that has been used stays.</summary>
public enum AuditAction
{
    SignedIn = 1,
    SignedOut,

    /// <summary>A wrong password for an account that there is. Nothing is kept of one that there is not.</summary>
    SignInFailed,

    /// <summary>An account was signed out everywhere.</summary>
    SessionsEnded,

    PasswordChosen,
    PasskeyAdded,
    PasskeyRemoved,
    AppAdded,
    AppRemoved,

    /// <summary>An administrator removed somebody's passkeys and app.</summary>
    FactorsRemoved,

    /// <summary>New codes for those who lose their app.</summary>
    RecoveryCodesMade,

    /// <summary>An account can be signed in to by somebody whom a provider knows.</summary>
    ProviderLinked,
    ProviderUnlinked,

    /// <summary>A rule that gives a role to those of whom a provider tells something.</summary>
    SignInRuleAdded,
    SignInRuleRemoved,
    PersonAdded,
    PersonChanged,
    PersonDeleted,
    InvitationMade,
    RecoveryMade,
    RoleGiven,
    RoleChanged,
    RoleTaken,
    UnitAdded,
    UnitChanged,
    UnitRemoved,
    BoardAdded,
    BoardChanged,
    BoardRemoved,
    AgendaChanged,
    PosterKeyChanged,

    /// <summary>The key on a zone's sheet.</summary>
    ZoneKeyChanged,
    CalendarKeyChanged,
    WallPaired,
    WallChanged,
    WallUnlocked,
    WallRevoked,

    /// <summary>All the staff phones of a board. That one joins, or forgets itself, is written nowhere.</summary>
    PhonesForgotten,

    /// <summary>Slips for one vote each; never which was used.</summary>
    SlipsPrinted,
    PinChosen,
    PinRemoved,
    KeyIssued,
    KeyRevoked,
    SettingChanged,
    Exported,
    Imported,

    /// <summary>What had grown too old was deleted by the program.</summary>
    RetentionRun,

    /// <summary>A year of the account of time was locked with its constant.</summary>
    YearLocked,
}
