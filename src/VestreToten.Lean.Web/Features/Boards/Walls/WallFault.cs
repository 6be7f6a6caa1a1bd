namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>Why a screen is not paired, named or unlocked, or a PIN not chosen.</summary>
public enum WallFault
{
    /// <summary>Nothing that can be a code.</summary>
    CodeUnreadable,

    /// <summary>No screen shows it: it was typed wrong, or is too old.</summary>
    CodeUnknown,

    /// <summary>Somebody has paired the screen that showed it.</summary>
    CodeUsed,

    /// <summary>There have been too many wrong codes.</summary>
    CodeBusy,

    NameMissing,

    NameTooLong,

    NameUnreadable,

    /// <summary>The board has as many screens as it may have.</summary>
    TooMany,

    /// <summary>Not six digits.</summary>
    PinUnreadable,

    PinGuessable,

    /// <summary>No leader of the board has it.</summary>
    PinWrong,

    /// <summary>There have been too many wrong ones.</summary>
    PinPaused,
}
