namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>Why a unit is not changed.</summary>
public enum UnitFault
{
    NameMissing,

    NameTooLong,

    /// <summary>The name holds what cannot be kept.</summary>
    NameUnreadable,

    /// <summary>Another unit below the same one has the name.</summary>
    NameTaken,

    /// <summary>Not small letters, digits and hyphens.</summary>
    SlugBad,

    /// <summary>Another unit has the address.</summary>
    SlugTaken,

    /// <summary>The unit above is closed.</summary>
    ParentClosed,

    /// <summary>The unit would lie below itself.</summary>
    ParentBelow,

    /// <summary>More levels than a tree may have.</summary>
    ParentTooDeep,

    /// <summary>Fewer than nobody, or more than a unit may have.</summary>
    StaffBad,

    /// <summary>Not a day of the working week.</summary>
    DayBad,

    /// <summary>The board has a history, and cannot be taken away.</summary>
    BoardInUse,

    /// <summary>The kommune itself is not closed.</summary>
    IsKommune,

    /// <summary>There are open units below.</summary>
    HasOpenBelow,

    /// <summary>A meeting is going on.</summary>
    MeetingRunning,

    /// <summary>The unit that others are to be merged into is closed, or the same, or in another kommune.</summary>
    IntoClosed,

    /// <summary>It has no board, and there are open cards to carry over.</summary>
    IntoWithoutBoard,

    /// <summary>Something was sent to the board above, or from the board below, and has no answer.</summary>
    EscalationOpen,

    /// <summary>What the kommune itself calls the unit is longer than can be kept.</summary>
    ExternalIdTooLong,

    /// <summary>Another unit of the kommune is called the same by it.</summary>
    ExternalIdTaken,

    /// <summary>It is the first, or the last, of its siblings already.</summary>
    NoFurther,
}
