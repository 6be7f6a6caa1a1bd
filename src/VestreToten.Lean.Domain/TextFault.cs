namespace VestreToten.Lean.Domain;

/// <summary>What is wrong with a text that somebody typed.</summary>
public enum TextFault
{
    None,

    /// <summary>Nothing that can be seen: white space, or marks that only steer how other characters are shown.</summary>
    Empty,

    /// <summary>Fewer characters than mean anything.</summary>
    TooShort,

    /// <summary>More characters than there is room for.</summary>
    TooLong,

    /// <summary>Holds what no keyboard makes and no database keeps. Nothing does that was tidied.</summary>
    ControlCharacters,
}
