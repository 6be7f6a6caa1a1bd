namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What is wrong with a file, a line or a cell.</summary>
public enum ImportFault
{
    /// <summary>More bytes than are read at all.</summary>
    TooLarge,

    TooManyLines,

    /// <summary>Headings, or nothing at all.</summary>
    Empty,

    /// <summary>No heading says what the file is of.</summary>
    HeadingsUnknown,

    HeadingMissing,

    HeadingTwice,

    /// <summary>A cell holds the mark of a character that was lost before the file came here.</summary>
    CharacterLost,

    /// <summary>A quotation mark is opened and never closed.</summary>
    QuoteOpen,

    /// <summary>The line has more cells than there are headings.</summary>
    TooManyCells,

    IdMissing,

    IdTooLong,

    IdTwice,

    /// <summary>Neither an id nor an e-mail address.</summary>
    KeyMissing,

    NameMissing,

    NameTooLong,

    NameUnreadable,

    NameTaken,

    ParentUnknown,

    ParentCycle,

    ParentClosed,

    ParentTooDeep,

    StaffBad,

    /// <summary>Not a yes and not a no.</summary>
    YesNoBad,

    DayBad,

    TimeBad,

    OrderBad,

    BoardInUse,

    IsKommune,

    HasOpenBelow,

    MeetingRunning,

    /// <summary>The unit, or the one above it, is administered by somebody else.</summary>
    UnitElsewhere,

    EmailBad,

    EmailTaken,

    EmailTwice,

    LanguageBad,

    UnitMissing,

    UnitUnknown,

    UnitClosed,

    RoleMissing,

    RoleBad,

    RoleTwice,

    DateBad,

    /// <summary>The role would end before it begins.</summary>
    DaysBad,

    /// <summary>The role is over, and the person does not have it.</summary>
    RoleOver,

    /// <summary>An earlier line says something else of the same person.</summary>
    PersonDiffers,

    /// <summary>The person has roles at units that somebody else administers.</summary>
    PersonElsewhere,

    LastAdmin,
}
