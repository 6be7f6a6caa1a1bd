namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>Why settings are not taken.</summary>
public enum SettingsFault
{
    NameMissing,
    NameTooLong,
    NameUnreadable,
    LanguageUnknown,
    ThresholdBad,

    /// <summary>Lower, while rounds are open: whoever has voted in them has been promised the higher one.</summary>
    ThresholdRoundsOpen,

    HoursBad,
    RoleTooLong,
    RoleUnreadable,

    /// <summary>Two roles that nobody could tell apart.</summary>
    RoleTwice,

    SessionDaysBad,
    AuditMonthsBad,
    InvitationDaysBad,
    CardMonthsBad,

    /// <summary>No provider is set up here: most people would have no other way in.</summary>
    PasswordsNoProvider,
}
