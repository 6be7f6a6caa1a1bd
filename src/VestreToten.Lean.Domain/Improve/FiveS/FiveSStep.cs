namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>Which of the five an agreed point is about.</summary>
public enum FiveSStep
{
    /// <summary>Sortere: what is not needed is not here.</summary>
    Sort = 1,

    /// <summary>Systematisere: a place for each thing.</summary>
    SetInOrder = 2,

    /// <summary>Skinne: clean and whole.</summary>
    Shine = 3,

    /// <summary>Standardisere: the same way for all.</summary>
    Standardise = 4,

    /// <summary>Sikre: it stays so.</summary>
    Sustain = 5,
}

public enum ZoneKind
{
    /// <summary>A place.</summary>
    Physical = 1,

    /// <summary>A folder, a mailbox, a list.</summary>
    Digital = 2,
}
